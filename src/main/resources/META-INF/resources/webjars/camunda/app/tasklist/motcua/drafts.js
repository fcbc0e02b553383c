// Tasklist keeps a form that was saved or interrupted in the browser's storage, where whoever uses
// the computer next finds it; and an officer's words may name people. So a draft is kept in the page
// alone, through a new login, and is gone with the page.

const DRAFT = 'camunda-form:';

const drafts = new Map();

function isDraft(storage, key) {
  return storage === window.localStorage && String(key).startsWith(DRAFT);
}

export function keepDraftsInThePage() {
  const {getItem, setItem, removeItem} = Storage.prototype;
  Object.keys(window.localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => window.localStorage.removeItem(key));
  Storage.prototype.getItem = function(key) {
    return isDraft(this, key) ? drafts.get(key) ?? null : getItem.call(this, key);
  };
  Storage.prototype.setItem = function(key, value) {
    if (isDraft(this, key)) {
      drafts.set(key, value);
    } else {
      setItem.call(this, key, value);
    }
  };
  Storage.prototype.removeItem = function(key) {
    if (isDraft(this, key)) {
      drafts.delete(key);
    } else {
      removeItem.call(this, key);
    }
  };
}
