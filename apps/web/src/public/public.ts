// The public pages need no script; this entry only gathers their style sheet, and the picture that shared pages show, for
// the browser build.
import '../look/share.png';
import '../look/tokens.css';
import '../look/base.css';
import '../look/rows.css';
import '../look/span.css';
import '../look/exchange.css';
import '../look/questions.css';
import '../look/searches.css';
import './document.css';
import './home.css';
import './card.css';
import './detail.css';
import './search.css';
import './list.css';
import './sign-in.css';
import './statement.css';
// Last: what is printed undoes what the screen asked for.
import '../look/print.css';
