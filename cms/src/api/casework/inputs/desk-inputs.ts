import { z } from 'zod';

import { handlerActionSchema } from './casework-inputs';

export const deskMoveSchema = handlerActionSchema.extend({
  throughReview: z.boolean().optional(),
});
