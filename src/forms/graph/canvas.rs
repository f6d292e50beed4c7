//! Text, boxes and lines as SVG.

use std::fmt::Write;

/// A picture that grows downwards.
pub struct Canvas {
    width: f32,
    height: f32,
    behind: String,
    front: String,
}

/// Where a text begins.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// At its place.
    Start,
    /// Half before it.
    Middle,
}

type Point = (f32, f32);

impl Canvas {
    pub fn new(width: f32) -> Canvas {
        Canvas { width, height: 0.0, behind: String::new(), front: String::new() }
    }

    /// Goes down so far, and says where that is.
    pub fn down(&mut self, by: f32) -> f32 {
        self.height += by;
        self.height
    }

    pub fn text(&mut self, (x, y): Point, text: &str, (class, anchor): (&str, Anchor)) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
        };
        let strong = ["ask", "step-name", "lane-name", "pill-name"].contains(&class);
        let weight = if strong { " font-weight=\"600\"" } else { "" };
        let text = escaped(text);
        let _ = writeln!(
            self.front,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}{weight}>{text}</text>"
        );
    }

    pub fn rectangle(&mut self, (x, y): Point, (width, height): Point, class: &str) {
        let round = if class.starts_with("pill") { 11 } else { 6 };
        let stroke = match class {
            "pill stop" => "2.5",
            "pill wait" => "1.75",
            "pill ok" => "0.75",
            _ => "1.25",
        };
        let _ = writeln!(
            self.front,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" \
             fill=\"Canvas\" stroke=\"currentColor\" stroke-width=\"{stroke}\"/>"
        );
    }

    /// A line through those places.
    pub fn line(&mut self, through: &[Point], class: &str) {
        let line = path(through, class);
        self.front.push_str(&line);
    }

    /// A line behind everything else.
    pub fn behind(&mut self, through: &[Point], class: &str) {
        let line = path(through, class);
        self.behind.push_str(&line);
    }

    /// The head of an arrow whose end is there, to the right or down.
    pub fn arrow(&mut self, (x, y): Point, down: bool) {
        let (a, b) = match down {
            true => ((x - 4.0, y - 7.0), (x + 4.0, y - 7.0)),
            false => ((x - 7.0, y - 4.0), (x - 7.0, y + 4.0)),
        };
        let _ = writeln!(
            self.front,
            "<path class=\"head\" fill=\"currentColor\" d=\"M{x} {y}L{} {}L{} {}Z\"/>",
            a.0, a.1, b.0, b.1
        );
    }

    /// The whole picture, with a name and what it shows.
    pub fn finish(self, (title, about): (&str, &str)) -> String {
        let (width, height) = (self.width.ceil(), (self.height + 8.0).ceil());
        format!(
            "<svg class=\"graph\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"graph-title graph-about\" font-family=\"system-ui, sans-serif\" font-size=\"14\" \
             fill=\"currentColor\">\n<title id=\"graph-title\">{}</title>\n<desc id=\"graph-about\">{}</desc>\n{}{}</svg>\n",
            escaped(title),
            escaped(about),
            self.behind,
            self.front
        )
    }
}

fn path(through: &[Point], class: &str) -> String {
    let mut line = String::new();
    for (n, (x, y)) in through.iter().enumerate() {
        let _ = write!(line, "{}{x} {y}", if n == 0 { "M" } else { "L" });
    }
    let style = match class {
        "lane" => " stroke-opacity=\"0.3\" stroke-dasharray=\"2 5\"",
        "opens" => " stroke-width=\"1.5\"",
        _ => " stroke-opacity=\"0.7\"",
    };
    format!("<path class=\"{class}\" fill=\"none\" stroke=\"currentColor\"{style} d=\"{line}\"/>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text in lines of so many letters at most; a longer word has a line of its own.
pub fn wrapped(text: &str, letters: f32) -> Vec<String> {
    let most = letters.max(8.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_whole_words() {
        let lines = wrapped("Have you taken isotretinoin pills", 12.0);
        assert_eq!(lines, ["Have you", "taken", "isotretinoin", "pills"]);
        assert!(wrapped("", 20.0).is_empty());
    }

    #[test]
    fn text_cannot_become_markup() {
        let mut canvas = Canvas::new(100.0);
        canvas.text((0.0, 0.0), "<b> & \"c\"", ("ask", Anchor::Start));
        let svg = canvas.finish(("a < b", ""));
        assert!(svg.contains("&lt;b&gt; &amp; &quot;c&quot;"), "{svg}");
        assert!(svg.contains(">a &lt; b</title>"), "{svg}");
    }
}
