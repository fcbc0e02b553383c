// Who hands the dossier in.

import {element} from '../page.js';
import {field} from './field.js';

const KINDS = {
  PERSON: {
    label: 'Cá nhân',
    name: 'Họ và tên',
    number: 'Số định danh',
    hint: '12 chữ số (hoặc số hộ chiếu)'
  },
  ORGANISATION: {
    label: 'Tổ chức',
    name: 'Tên tổ chức',
    number: 'Mã số',
    hint: 'Mã số thuế hoặc số đăng ký, từ 8 đến 20 ký tự'
  }
};
const PASSPORT = /^(?=.*[A-Za-z])[0-9A-Za-z]{8,20}$/;
const NUMBER = /^[0-9A-Za-z-]{8,20}$/;

function wrongNumber(kind, number) {
  if (kind === 'ORGANISATION') {
    return NUMBER.test(number) ? null : 'Mã số có từ 8 đến 20 chữ số, chữ cái hoặc gạch nối.';
  }
  if (/^\d{12}$/.test(number) || PASSPORT.test(number)) {
    return null;
  }
  return /^\d+$/.test(number)
    ? `Số định danh có 12 chữ số; đã nhập ${number.length}.`
    : 'Số định danh có 12 chữ số; số hộ chiếu có từ 8 đến 20 chữ số và chữ cái.';
}

export function applicantFields() {
  const name = field('', {required: true, maxlength: '200'});
  const number = field('', {required: true, maxlength: '24', hint: ' '});
  const phone = field('Điện thoại', {type: 'tel', maxlength: '30'});
  const email = field('Thư điện tử', {type: 'email', maxlength: '200'});
  const address = field('Địa chỉ', {maxlength: '500'});
  let kind = 'PERSON';

  function show() {
    name.rename(KINDS[kind].name);
    number.rename(KINDS[kind].number);
    number.hint(KINDS[kind].hint);
    number.input.setAttribute('inputmode', kind === 'PERSON' ? 'numeric' : 'text');
  }

  const kinds = Object.entries(KINDS).map(([value, {label}]) => {
    const radio = element('input', {type: 'radio', name: 'motcua-kind', value});
    radio.checked = value === kind;
    radio.addEventListener('change', () => {
      kind = value;
      number.blame(null);
      show();
    });
    return element('label', {}, radio, ' ', label);
  });
  show();

  const text = from => from.value || undefined;
  const digits = () => number.value.replace(/[\s.]/g, '');
  return {
    node: element(
      'fieldset',
      {class: 'motcua-applicant'},
      element('legend', {}, 'Người nộp'),
      element(
        'div',
        {class: 'motcua-kinds', role: 'radiogroup', 'aria-label': 'Người nộp là'},
        ...kinds
      ),
      name.node,
      number.node,
      phone.node,
      email.node,
      address.node
    ),
    /** By the names of the API, in the order of the page. */
    fields: {
      'applicant.fullName': name,
      'applicant.identityNumber': number,
      'applicant.phone': phone,
      'applicant.email': email,
      'applicant.address': address
    },
    get value() {
      return {
        kind,
        fullName: name.value,
        identityNumber: digits(),
        phone: text(phone),
        email: text(email),
        address: text(address)
      };
    },
    check() {
      name.blame(name.value ? null : `Hãy nhập ${KINDS[kind].name.toLowerCase()}.`);
      number.blame(
        number.value ? wrongNumber(kind, digits()) : `Hãy nhập ${KINDS[kind].number.toLowerCase()}.`
      );
      const right = !email.value || /^[^\s@]+@[^\s@]+$/.test(email.value);
      email.blame(right ? null : 'Thư điện tử không đúng dạng, ví dụ đúng: ten@example.vn.');
    }
  };
}
