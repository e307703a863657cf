import {base} from './base.css.js';
import {choiceStyles} from './choice.css.js';
import {finePrintStyles} from './fine-print.css.js';
import {printStyles} from './print.css.js';

/** The styles of all elements; later ones override earlier ones. */
export const styles = [base, finePrintStyles, choiceStyles, printStyles];
