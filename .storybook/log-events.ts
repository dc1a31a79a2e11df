import {action} from 'storybook/actions';

/** Shows the widgets' events in the panel "Actions". They bubble and cross shadow roots, so one listener receives them all. */
export function logEvents(names: readonly string[]): void {
  for (const name of names) {
    const log = action(name, {depth: 4});
    document.addEventListener(name, (event) => {
      const details = Object.entries(event).filter(([key]) => key !== 'isTrusted');
      log({from: event.target instanceof Element ? `<${event.target.localName}>` : null, ...Object.fromEntries(details)});
    });
  }
}
