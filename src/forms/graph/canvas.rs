//! Text, boxes and lines as SVG.

use std::fmt::Write;

/// A picture that grows downwards.
pub struct Canvas {
    width: f32,
    height: f32,
    behind: String,
    front: String,
}

/// A place, from the left and from the top.
#[derive(Clone, Copy)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// The place that is so far from the left and from the top.
pub fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// How wide and how high a box is.
#[derive(Clone, Copy)]
pub struct Size {
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
}

impl Canvas {
    /// An empty one, so wide.
    pub fn new(width: f32) -> Canvas {
        Canvas { width, height: 0.0, behind: String::new(), front: String::new() }
    }

    /// Goes down so far, and says where that is.
    pub fn down(&mut self, by: f32) -> f32 {
        self.height += by;
        self.height
    }

    /// A text that begins there, or has its middle there when it names a lane or an outcome.
    pub fn text(&mut self, Point { x, y }: Point, text: &str, class: &str) {
        let is_centred = ["lane-name", "pill-name"].contains(&class);
        let anchor = if is_centred { " text-anchor=\"middle\"" } else { "" };
        let strong = ["ask", "step-name", "lane-name", "pill-name"].contains(&class);
        let weight = if strong { " font-weight=\"600\"" } else { "" };
        let text = escaped(text);
        let _ = writeln!(
            self.front,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}{weight}>{text}</text>"
        );
    }

    /// A box, by its upper left corner.
    pub fn rectangle(&mut self, corner: Point, size: Size, class: &str) {
        let (Point { x, y }, Size { width, height }) = (corner, size);
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
    pub fn arrow(&mut self, Point { x, y }: Point, down: bool) {
        let (a, b) = match down {
            true => (at(x - 4.0, y - 7.0), at(x + 4.0, y - 7.0)),
            false => (at(x - 7.0, y - 4.0), at(x - 7.0, y + 4.0)),
        };
        let _ = writeln!(
            self.front,
            "<path class=\"head\" fill=\"currentColor\" d=\"M{x} {y}L{} {}L{} {}Z\"/>",
            a.x, a.y, b.x, b.y
        );
    }

    /// The whole picture, with a name and what it shows.
    pub fn finish(self, title: &str, about: &str) -> String {
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
    for (n, Point { x, y }) in through.iter().enumerate() {
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
        canvas.text(at(0.0, 0.0), "<b> & \"c\"", "ask");
        let svg = canvas.finish("a < b", "");
        assert!(svg.contains("&lt;b&gt; &amp; &quot;c&quot;"), "{svg}");
        assert!(svg.contains(">a &lt; b</title>"), "{svg}");
    }
}
