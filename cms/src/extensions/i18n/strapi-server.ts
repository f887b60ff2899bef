export { withoutContentApi as default } from '../without-content-api';
