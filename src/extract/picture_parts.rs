//! Pictures of pages in an office package: a scan that somebody put into Word.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::{failure::Failure, limits::Limits, ocr::PagePicture, package::Package};
use crate::model::{Document, LayoutFacts, Page, SourceFacts, Status};

/// Folders in which packages keep their pictures.
const FOLDERS: [&str; 2] = ["word/media/", "pictures/"];
/// Pixels of a side from which a picture can be one of a page.
const SIDE: u32 = 500;
/// Pixels of a picture that is unpacked.
const PIXELS: u64 = 40_000_000;
/// Pictures of one document that are looked at.
const PICTURES: usize = 40;
/// Points across a page: pictures are taken for pages of this width.
const WIDTH: f32 = 595.0;

/// The refusal of a package without text, which may be pictures of pages.
pub(super) fn refusal(failure: Failure) -> Failure {
    failure.with_advice(
        "send a file whose text can be selected, or read it with --ocr, which needs Tesseract",
    )
}

/// A document of nothing but its pictures of pages; `None` where there are none.
pub(super) fn document(bytes: &[u8], source: SourceFacts, limits: Limits) -> Option<Document> {
    let mut package = Package::open(bytes, limits).ok()?;
    let pages: Vec<Page> = parts(&package)
        .into_iter()
        .zip(1..)
        .filter_map(|(name, number)| {
            let (width, height) = size(&package.read(&name).ok()??)?;
            let is_page = width >= SIDE && height >= SIDE;
            is_page.then(|| page(number, width, height))
        })
        .collect();
    let picture_pages: Vec<u32> = pages.iter().map(|page| page.number).collect();
    if pages.is_empty() {
        return None;
    }
    let images = pages.len() as u32;
    let layout = LayoutFacts { images, picture_pages, ..LayoutFacts::default() };
    Some(Document { source, pages, layout, ..Document::default() })
}

/// The picture of one such page.
///
/// # Errors
/// There is no such picture, or it cannot be unpacked.
pub(super) fn picture(bytes: &[u8], number: u32, limits: Limits) -> Result<PagePicture, Failure> {
    let mut package = Package::open(bytes, limits)?;
    let damaged = || Failure::malformed("a picture of the document cannot be unpacked");
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let name = index.and_then(|index| parts(&package).into_iter().nth(index));
    let part = name.and_then(|name| package.read(&name).transpose()).ok_or_else(damaged)??;
    let (width, height) = size(&part).ok_or_else(damaged)?;
    // The decoders count and check; a mistake of theirs is caught like any reader's.
    let grey = catch_unwind(AssertUnwindSafe(|| grey(&part))).ok().flatten();
    let whole = width as usize * height as usize;
    let grey = grey.filter(|grey| grey.len() == whole).ok_or_else(damaged)?;
    Ok(PagePicture { page: page(number, width, height), width, height, grey })
}

fn page(number: u32, width: u32, height: u32) -> Page {
    Page { number, width: WIDTH, height: WIDTH * height as f32 / width.max(1) as f32 }
}

/// The parts that may be pictures, in the order of their numbers.
fn parts(package: &Package<'_>) -> Vec<String> {
    let mut names: Vec<String> = package
        .names()
        .filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder)))
        .filter(|name| matches!(name.rsplit('.').next(), Some("png" | "jpg" | "jpeg")))
        .map(str::to_owned)
        .collect();
    names.sort_by_key(|name| (name.len(), name.clone()));
    names.truncate(PICTURES);
    names
}

/// Width and height of a picture that is not too large to be unpacked.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let (width, height) = if bytes.starts_with(b"\x89PNG") {
        let reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
        (reader.info().width, reader.info().height)
    } else {
        let mut jpeg = JpegDecoder::new(ZCursor::new(bytes));
        jpeg.decode_headers().ok()?;
        let (width, height) = jpeg.dimensions()?;
        (u32::try_from(width).ok()?, u32::try_from(height).ok()?)
    };
    (u64::from(width) * u64::from(height) <= PIXELS).then_some((width, height))
}

/// Brightness row by row.
fn grey(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.starts_with(b"\x89PNG") {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::Luma);
        return JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode().ok();
    }
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    let samples = info.color_type.samples();
    pixels.truncate(info.buffer_size());
    Some(pixels.chunks_exact(samples).map(brightness).collect())
}

/// Brightness of one pixel on white paper.
fn brightness(pixel: &[u8]) -> u8 {
    let (light, alpha) = match *pixel {
        [grey] => (u32::from(grey), 255),
        [grey, alpha] => (u32::from(grey), u32::from(alpha)),
        [red, green, blue] => (luma(red, green, blue), 255),
        [red, green, blue, alpha] => (luma(red, green, blue), u32::from(alpha)),
        _ => (255, 255),
    };
    ((light * alpha + 255 * (255 - alpha)) / 255) as u8
}

fn luma(red: u8, green: u8, blue: u8) -> u32 {
    (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000
}

/// Whether a refusal may be lifted by reading pictures.
pub(super) fn may_help(failure: &Failure) -> bool {
    failure.status() == Status::ImageOnly
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::extract::tests::facts;

    /// A picture of one grey, with an opacity.
    fn png(width: u32, height: u32, grey: u8, alpha: u8) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::GrayscaleAlpha);
        let pixels = [grey, alpha].repeat(width as usize * height as usize);
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        bytes
    }

    fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn pictures_of_pages_are_found_by_their_size_and_in_their_order() {
        let limits = Limits::default();
        let bytes = package(&[
            ("word/media/image10.png", png(600, 800, 40, 255)),
            ("word/media/image2.png", png(700, 900, 0, 255)),
            ("word/media/image1.png", png(60, 80, 0, 255)),
            ("word/media/image3.emf", vec![0; 64]),
        ]);
        let document = document(&bytes, facts(), limits).unwrap();
        assert_eq!(document.layout.picture_pages, [2, 3]);
        assert_eq!(picture(&bytes, 2, limits).unwrap().width, 700);
        assert_eq!(picture(&bytes, 3, limits).unwrap().grey[0], 40);
        assert!(picture(&bytes, 4, limits).is_err());
    }

    #[test]
    fn clear_pixels_are_paper_and_damage_is_refused() {
        let limits = Limits::default();
        let clear = package(&[("Pictures/a.png", png(600, 600, 0, 0))]);
        assert_eq!(picture(&clear, 1, limits).unwrap().grey[7], 255);
        let mut cut = png(600, 600, 9, 255);
        cut.truncate(cut.len() / 2);
        let cut = package(&[("Pictures/a.png", cut), ("Pictures/b.jpg", vec![0xFF, 0xD8, 0xFF])]);
        assert!(picture(&cut, 1, limits).is_err() && picture(&cut, 2, limits).is_err());
    }
}
