import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, SignedIn } from '../platform/index.js';
import { WordsView, wordsView } from './words.views.js';

@ApiTags('Storico')
@Controller('journal/words')
export class WordsController {
  @Get()
  @SignedIn()
  @Answers(WordsView, { summary: 'What the kinds, fields and values of entries are called' })
  words(): WordsView {
    return wordsView();
  }
}
