import type { TaskPersonRole } from '../codes.ts';
import type { AnswerPerson, AnswerTask } from './answer-facts.ts';
import type { AnswerWords } from './answer-words.ts';

type WantedRole = Extract<TaskPersonRole, 'personInCharge' | 'liaison'>;

/** A column of telephone numbers that names nobody is meant for who answers questions. */
const namesPersonInCharge = /责任人|负责人|承办人/;

function rolesInOrder(role: 'person' | 'liaison' | 'phone' | 'personAndPhone', header: string): readonly WantedRole[] {
  if (role === 'person') return ['personInCharge'];
  if (role === 'liaison') return ['liaison'];
  return namesPersonInCharge.test(header) ? ['personInCharge', 'liaison'] : ['liaison', 'personInCharge'];
}

/** Those named for the task, else those of its lead units, else those of its first unit. */
function peopleOf({ people, parts }: AnswerTask, role: WantedRole): readonly AnswerPerson[] {
  const ofRole = (all: readonly AnswerPerson[]): AnswerPerson[] => all.filter((person) => person.role === role && person.name !== '');
  const named = ofRole(people);
  if (named.length > 0) return named;
  const leads = parts.filter((part) => part.role === 'lead');
  return (leads.length > 0 ? leads : parts.slice(0, 1)).flatMap((part) => ofRole(part.people));
}

/** Persons or telephone numbers of the tasks; null where nobody is named. */
export function composePeople(tasks: readonly AnswerTask[], role: 'person' | 'liaison' | 'phone' | 'personAndPhone', header: string, words: AnswerWords): string | null {
  const said = tasks.flatMap((task) => {
    for (const wanted of rolesInOrder(role, header)) {
      const found = peopleOf(task, wanted).flatMap(({ name, phone }) => {
        if (role === 'phone') return phone === null || phone === '' ? [] : [phone];
        return [role === 'personAndPhone' && phone !== null && phone !== '' ? words.personAndPhone(name, phone) : name];
      });
      if (found.length > 0) return found;
    }
    return [];
  });
  return words.listed([...new Set(said)]) || null;
}
