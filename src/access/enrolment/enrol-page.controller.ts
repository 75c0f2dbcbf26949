import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { builtFonts, Public } from '../../platform/index.js';
import { enrolCss } from './enrol-page.style.js';
import { ENROL_HTML } from './enrol-page.markup.js';
import { ENROL_JS } from './enrol-page.script.js';

// Stricter than the rest of the site: this page takes a password.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The page that an enrolment link opens. It stands at the root, and holds together without the web application. */
@ApiExcludeController()
@Controller('enrol')
export class EnrolPageController {
  private readonly css = enrolCss(builtFonts());

  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', POLICY)
  page(): string {
    return ENROL_HTML;
  }

  @Get('page.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return this.css;
  }

  @Get('page.js')
  @Public()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return ENROL_JS;
  }
}
