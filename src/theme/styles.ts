import {base} from './base.css.js';
import {choiceStyles} from './choice.css.js';
import {finePrintStyles} from './fine-print.css.js';
import {printStyles} from './print.css.js';

/** What all elements look like; the later wins. */
export const styles = [base, finePrintStyles, choiceStyles, printStyles];
