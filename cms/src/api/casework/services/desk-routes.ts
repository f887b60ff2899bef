import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { currentActor } from '../../../document-pipeline/current-actor';
import { pathParameter, registerAdminRoutes } from '../../../lib/admin-routes';
import { now } from '../../../lib/clock';
import { parseInput, parseQuery } from '../../../lib/parse-input';
import { messageSchema } from '../inputs/casework-inputs';
import {
  answerManySchema,
  chosenSchema,
  deskMoveSchema,
  exportQuerySchema,
} from '../inputs/desk-inputs';
import { answerMany, describeChosen } from './answer-many';
import { describeNextSteps, moveFromDesk } from './case-desk';
import { exportApplications } from './export-applications';
import { writeMessage } from './messages';
import { findCase } from './own-cases';
import { findDeskFile, sendFile } from './read-file';
import { findReadableApplications } from './readable-applications';

/** Registers the admin panel's routes of casework. */
export function registerDeskRoutes(strapi: Core.Strapi): void {
  const application = '/applications/:documentId';
  registerAdminRoutes(strapi, '/casework', [
    { method: 'GET', path: `${application}/next-steps`, handler: readNextSteps },
    { method: 'POST', path: `${application}/transitions`, handler: moveCase },
    { method: 'POST', path: `${application}/messages`, handler: writeToApplicant },
    { method: 'POST', path: '/chosen/steps', handler: readChosen },
    { method: 'POST', path: '/chosen/answers', handler: answerChosen },
    { method: 'GET', path: '/export', handler: writeExport },
    { method: 'GET', path: '/files/:documentId', handler: downloadFile },
  ]);
}

async function readNextSteps(ctx: Context): Promise<void> {
  ctx.body = await describeNextSteps(await findOwn(ctx));
}

async function moveCase(ctx: Context): Promise<void> {
  const row = await findOwn(ctx);
  const move = parseInput(deskMoveSchema, ctx.request.body);
  ctx.body = await describeNextSteps(await moveFromDesk(row, move), row);
}

async function writeToApplicant(ctx: Context): Promise<void> {
  const row = await findOwn(ctx);
  const { message, isNew } = await writeMessage({
    ...parseInput(messageSchema, ctx.request.body),
    applicationDocumentId: row.documentId,
    authorKind: 'editor',
    authorId: currentActor().id ?? '',
  });
  ctx.status = isNew ? 201 : 200;
  ctx.body = message;
}

async function readChosen(ctx: Context): Promise<void> {
  const { documentIds } = parseInput(chosenSchema, ctx.request.body);
  ctx.body = { cases: await describeChosen(documentIds) };
}

async function answerChosen(ctx: Context): Promise<void> {
  ctx.body = { outcomes: await answerMany(parseInput(answerManySchema, ctx.request.body)) };
}

async function writeExport(ctx: Context): Promise<void> {
  const { language, ...query } = parseQuery(exportQuerySchema, ctx.query);
  const applications = await findReadableApplications(ctx, query);
  const csv = await exportApplications(applications, language);
  const day = now().toISOString().slice(0, 10);
  ctx.attachment(`applications-${day}.csv`);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.body = csv;
}

async function downloadFile(ctx: Context): Promise<void> {
  await sendFile(ctx, await findDeskFile(pathParameter(ctx, 'documentId')));
}

function findOwn(ctx: Context) {
  return findCase(pathParameter(ctx, 'documentId'));
}
