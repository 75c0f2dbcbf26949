import { TextField } from '../../platform/index.js';

export class ProviderSignInQuery {
  @TextField({ max: 1000, optional: true, description: 'The page to go to afterwards: a path of this service. The first page where it is not said.', example: '/erogazioni?state=paid' })
  returnTo?: string;
}
