//! Sites that are laid over a base: `tests/sites/clinics/` has a base, and two clinics over it.

use bedside::session::{self, Options};
use bedside::theme;

use crate::site_test::{Built, build, project, today};

/// The site of one of the folders.
#[track_caller]
pub(crate) fn clinic(name: &str) -> Built {
    let root = project().join("tests/sites/clinics").join(name);
    let files = theme::complete(session::read(&root).unwrap());
    let built = build(&files, Options { today: today(), drafts: false });
    assert!(!built.told.contains("error["), "{}", built.told);
    built
}

#[test]
fn a_clinic_with_settings_alone_has_all_of_the_base_under_its_own_name() {
    let built = clinic("north");
    built.has("", "North").lacks("", "All clinics");
    built.has("t/", "2 days").has("t/", "<footer>base</footer>");
    built.has("t/myths/tan/", "A tan protects");
    assert_eq!(built.text("images/roller.png"), "copy of ../base/content/images/roller.png");
    built.has("t/quiz/", "Do your scars grow?").has("t/quiz/", "Are you often in the sun?");
}

#[test]
fn a_file_takes_the_place_of_the_one_at_its_path() {
    let built = clinic("south");
    built.has("t/contraindications/keloids/", "Of the south.");
    built.lacks("t/contraindications/keloids/", "Of the base.");
    built.has("t/", "<footer>south</footer>").has("t/contraindications/fever/", "Wait.");
    assert_eq!(built.text("images/room.png"), "copy of content/images/room.png");
    assert_eq!(built.text("images/roller.png"), "copy of ../base/content/images/roller.png");
}

#[test]
fn a_fact_takes_the_place_of_the_one_of_its_name() {
    let built = clinic("south");
    built.has("t/", "3 days").lacks("t/", "2 days").has("t/", "90 pounds");
    built.has("t/risks/red/", "3 days");
}

#[test]
fn a_question_takes_the_place_of_the_one_of_its_name_and_nothing_else_is_lost() {
    let built = clinic("south");
    built.has("t/quiz/", "Do you work outside?").lacks("t/quiz/", "Are you often in the sun?");
    built.has("t/quiz/", "Do you have a cat?").has("t/quiz/", "Is it for you?");
    built.has("t/quiz/", "Do you have raised scars?").lacks("t/quiz/", "Do your scars grow?");
    built.has("t/quiz/", "Do you have a fever?");
}

#[test]
fn what_is_left_out_is_nowhere() {
    let south = clinic("south");
    assert!(!south.files.keys().any(|it| it.contains("myths")), "{:?}", south.files.keys());
    south.lacks("a-to-z/", "A tan protects");
}

#[test]
fn a_base_alone_is_a_site() {
    let built = clinic("base");
    built.has("", "Base").has("t/", "2 days").has("t/myths/tan/", "No.");
    assert_eq!(built.text("images/room.png"), "copy of content/images/room.png");
}
