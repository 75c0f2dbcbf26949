import { TextField, WholeField } from '../../platform/index.js';
import { PASSWORD_MAX } from './password.rules.js';
import { TOKEN_DAYS_MAX } from './tokens.js';

export class SignInRequest {
  @TextField({ min: 3, max: 254, description: 'E-mail.', example: 'ada.rossi@ente.example' })
  email!: string;

  @TextField({ max: PASSWORD_MAX, description: 'Password.', example: 'una frase che ricordo solo io' })
  password!: string;
}

export class IssueTokenRequest {
  @WholeField({ min: 1, max: TOKEN_DAYS_MAX, default: 30, optional: true, description: 'How many days the token lasts.' })
  days: number = 30;
}
