import { Controller, Get, Header, Inject, Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { AnswersDocument } from './answers.js';
import { Public } from './may.js';
import { buildOpenApi } from './openapi.js';
import { PRODUCT, type Product } from './product.js';

/** The document of the API, made of the running application the first time that somebody asks. */
@Injectable()
export class OpenApiDocument {
  private build: (() => object) | null = null;
  private text: string | null = null;

  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  attach(app: NestFastifyApplication, config: { publicUrl: string }): void {
    this.build = () => buildOpenApi(app, this.product, config.publicUrl);
  }

  json(): string {
    if (!this.build) throw new Error('the document belongs to no application');
    this.text ??= JSON.stringify(this.build());
    return this.text;
  }
}

@ApiTags('Servizio')
@Controller()
export class OpenApiController {
  constructor(@Inject(OpenApiDocument) private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Public()
  @Header('Content-Type', 'application/json; charset=utf-8')
  @AnswersDocument({ summary: 'This document' })
  openapi(): string {
    return this.document.json();
  }
}
