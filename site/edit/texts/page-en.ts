import {formTexts} from './page-forms-en.js';
import type {PageTexts} from './page-nb.js';

const languageNames: Readonly<Record<string, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  no: 'Bokmål and nynorsk',
  en: 'English',
  se: 'Northern Sámi',
};
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const at = (line?: number, column?: number) => (line === undefined ? '' : ` (line ${line}, character ${column ?? 1})`);

/** Texts in English. See texts.ts. */
export const pageTexts: PageTexts = {
  title: 'Edit the feed',
  skip: 'Skip to the content',
  pageLanguages: 'Language',
  lead: 'Fill in forms, and save the file on your own machine. Nothing is sent.',
  changed: (label) => `Change ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  unknownValue: (value) => `${value} (unknown value)`,

  sections: {
    project: 'The project',
    texts: 'Texts in all languages',
    organizations: 'Organisations',
    bodies: 'Bodies',
    members: 'Members',
    groups: 'Partners and groups',
    relations: 'Relations',
    contacts: 'Contacts',
    publication: 'Publication',
    source: 'Publisher and language',
  },
  panels: {problems: 'Errors and warnings', import: 'Import from a spreadsheet', save: 'Save'},

  opened: (name, notes, lost) =>
    [
      `${name} is open.`,
      notes.includes('windows-1252') ? 'The file was in Windows-1252. It will be saved as UTF-8. Check that æ, ø and å are right.' : '',
      notes.includes('utf-16') ? 'The file was in UTF-16. It will be saved as UTF-8, which the widgets require.' : '',
      notes.includes('byte-order-mark') ? 'The file began with an invisible mark (BOM). It will not be saved.' : '',
      notes.includes('line-endings') ? 'The line breaks will be saved as Unix writes them (LF).' : '',
      notes.includes('layout') ? 'The file will have one value on each line when you save it.' : '',
      notes.includes('too-large') ? 'The file is larger than 2 MB. The widgets will not read it until it is smaller.' : '',
      lost ? `${count(lost, 'field occurs', 'fields occur')} twice in the same object. See “Errors and warnings” before you save.` : '',
    ]
      .filter(Boolean)
      .join(' '),

  toolbar: {
    title: 'The file',
    sections: 'Parts of the feed',
    undo: 'Undo',
    redo: 'Redo',
    undone: (label) => `Undone: ${label}`,
    redone: (label) => `Redone: ${label}`,
    unsaved: 'You have changes that are not saved.',
    isNew: 'Not saved yet.',
    saved: 'Everything is saved.',
    close: 'Close',
    closeUnsaved: 'You have changes that are not saved. Do you want to discard them?',
    problems: (errors, warnings) =>
      [errors ? count(errors, 'error', 'errors') : '', warnings ? count(warnings, 'warning', 'warnings') : ''].filter(Boolean).join(', ') ||
      'No errors',
    import: 'Import',
    save: 'Save',
  },

  open: {
    title: 'Open a feed',
    loading: 'Fetching the feed …',
    file: 'From your machine',
    fileHint: 'You can also drop the file anywhere on the page.',
    choose: 'Choose a file',
    hosted: 'From this site',
    address: 'From an address',
    addressHint: 'It is put after # in the address of this page, so that you can send the link to a colleague.',
    openAddress: 'Fetch',
    paste: 'Paste the content of a file',
    pasted: 'JSON',
    openPasted: 'Open what you have pasted',
    pastedName: 'feed.json',
  },

  failures: {
    empty: () => 'The file is empty. Choose another file.',
    html: () => 'This is a web page, not a feed. Use the address of the JSON file itself.',
    'not-json': (description, line, column) =>
      `The file is not valid JSON: ${description}${at(line, column)}. Correct it in a text editor, and open the file again.`,
    'not-an-object': () => 'The file is JSON, but not a feed. A feed begins with a curly bracket. Choose another file.',
    'other-version': (version) =>
      `The feed has version ${version}. This page edits version 1. Use the page that belongs to the newer version.`,
    'too-deep': () => 'The file has too many levels inside each other to be opened. It is hardly a feed.',
    'too-large': () => 'The file is larger than 20 MB. It is hardly a feed.',
    fetch: (reason) => `The feed was not fetched: ${reason}. You can download it yourself and open the file.`,
    otherHost: 'this page may only fetch from its own site',
    address: 'Write a whole address, which begins with https://.',
    unreadable: 'The file can’t be read. Try again, or choose another file.',
  },

  newFeed: {
    title: 'Make a new feed',
    intro: 'Answer five questions. You can fill in the rest later.',
    name: 'What is the name of the project?',
    nameError: 'Write the name of the project.',
    language: 'Which language do you write in?',
    languageHint: 'You can add more languages later.',
    lead: 'Who leads the project?',
    leadHint: 'The name of the organisation.',
    leadError: 'Write the name of the organisation that leads the project.',
    publisher: 'Who publishes the data?',
    publisherHint: 'Leave the field empty if it is the same organisation.',
    email: 'Where can readers ask?',
    emailHint: 'An e-mail address. You can leave the field empty.',
    emailError: 'Write an e-mail address, such as post@example.no.',
    make: 'Make the feed',
  },

  recovery: {
    offer: 'You have work that was not saved',
    kept: (name, when) => `The browser kept ${name} on ${when}.`,
    limit: (days) => `Work that nobody opens again is deleted after ${days} days.`,
    open: 'Open it',
    forget: 'Delete it',
    forgotten: 'The work is deleted from the browser.',
    title: 'If the browser closes',
    allow: 'Keep the work in this browser',
    allowHint:
      'The content of the feed is stored on this machine (localStorage), so that you can go on if the browser closes. It is deleted when you save or close the file, and when you clear this box.',
    failed: 'The browser did not let us keep the work. Save often.',
  },

  problems: {
    title: {
      error: (number) => count(number, 'error', 'errors'),
      warning: (number) => count(number, 'warning', 'warnings'),
    },
    intro: {
      error: 'What has an error is not shown until it is corrected.',
      warning: 'This is shown, but should be corrected.',
    },
    none: 'The feed has no errors.',
    item: (number) => `no. ${number}`,
    replace: (value) => `Write “${value}”`,
    remove: 'Remove',
    fixed: 'Correct an error',
    isFixed: 'Corrected.',
    duplicates: 'Fields that occurred twice in the file',
    duplicate: (key, pointer, lost, line) =>
      `“${key}” (${pointer}) was on line ${lost} and line ${line}. The value on line ${line} counts. The other one is lost when you save.`,
  },

  live: {
    title: 'The result',
    widget: 'Widget',
    widgets: {
      'project-page': 'The whole project page',
      'project-intro': 'About the project',
      'org-chart': 'Organisation chart',
      'partner-list': 'The organisations that take part',
      'contact-card': 'Contact',
      'publication-info': 'Published and reviewed',
    },
    language: 'Language',
    dateList: 'Date from a list',
    now: 'The date of the data',
    nothing: 'The feed has nothing to show yet.',
  },

  languages: {
    nameOf: (tag) => languageNames[tag] ?? (tag || 'No language'),
    missing: 'missing',
    split: 'Write bokmål and nynorsk differently',
  },
  translations: {
    count: (language, missing, all) => (missing ? `${language}: ${missing} of ${all} missing` : `${language}: all ${all} are there`),
    filter: 'Show',
    all: 'All texts',
    anyMissing: 'Texts that at least one language lacks',
    missingIn: (language) => `Missing in ${language}`,
    addLanguage: (language) => `Add ${language}`,
    none: 'No texts are missing.',
    more: (number) => `Show ${number} more`,
  },
  ...formTexts,

  imports: {
    intro: 'Import organisations, bodies and members. Nothing in the feed is removed or replaced.',
    format: 'What do you import?',
    formats: {
      csv: 'A table from a spreadsheet (CSV)',
      popolo: 'Popolo JSON',
      'schema-org': 'schema.org (JSON-LD)',
      'w3c-org': 'W3C Organization Ontology (JSON-LD)',
    },
    target: 'What does each row have?',
    targetHint: 'You only need to choose if the page guesses wrong.',
    guess: 'Find out from the headings',
    targets: {organizations: 'Organisations', bodies: 'Bodies', members: 'Members'},
    columns: {
      any: 'One of the first rows must have headings, such as Name, Short name, Organisation number, Kind, Web site, From, To.',
      organizations: 'Headings: Name, Short name, Legal name, Organisation number, Kind, Web site, From, To.',
      bodies: 'Headings: Name, Short name, Kind, Parent, Description, Web site, From, To.',
      members: 'Headings: Organisation, Organisation number, Body, Role, From, To.',
    },
    text: 'Paste',
    textHint: 'Select the cells in the spreadsheet, with the headings, and paste them here.',
    file: 'Or choose a file',
    fileShown: (name) => `Chosen: ${name}`,
    preview: 'See what will be added',
    result: 'This will be added',
    summary: (counts) => `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`,
    notes: (number) => `${count(number, 'note', 'notes')} on what you import`,
    add: 'Add to the feed',
    edit: 'Import',
    done: (counts) => `Imported: ${counts}.`,
    outdated: 'The feed has changed since you looked at this. Look again.',
    nothingGiven: 'Paste a table or choose a file first.',
    nothingNew: 'Nothing new was found. Nothing will be added.',
    feedHasErrors: 'Correct the errors in the feed first. Otherwise the same thing might be added twice.',
    notJson: 'This is not JSON in UTF-8. Is the format right?',
  },

  save: {
    changes: 'This has changed',
    isNew: 'The feed is new, so everything is new.',
    noChanges: 'Nothing has changed since the file was opened or saved.',
    setUpdated: (date) => `The data is as of ${date}`,
    setUpdatedHint: 'The widgets then show today’s date.',
    addVersion: (date) => `Add a version dated ${date}`,
    addVersionHint: 'Readers can see what changed, and show an earlier version.',
    note: 'What changed? Readers see this text',
    hasErrors: (errors) =>
      errors === 1
        ? 'The feed has one error. What has an error is not shown.'
        : `The feed has ${errors} errors. What has an error is not shown.`,
    seeErrors: 'See the errors first',
    file: 'Save the file',
    into: (name) => `Save into ${name}`,
    asOther: 'Save as another file',
    edit: 'Dates when saving',
    failed: 'The file was not saved. The browser was not allowed to write. Try “Save as another file”.',
    saved: (name) => `${name} is saved`,
    isWritten: 'The changes are in the file that you opened.',
    isDownloaded: 'The file is in the folder for downloads.',
    steps: (name, address) => [
      ['Check the file, if you have the command line:', `npx ki-widgets validate ${name}`],
      [
        address === undefined
          ? 'Put the file on the server, at the address that it has had.'
          : `Put the file on the server, at ${address}.`,
      ],
      ['If the server has a cache (CDN), purge it for this address. Otherwise readers see the change within a quarter of an hour.'],
      ['Check what is published:', `npx ki-widgets validate ${address ?? 'https://www.example.no/feeds/prosjektet.json'}`],
    ],
  },
};
