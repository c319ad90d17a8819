/* Writes small JPEG files with libjpeg-turbo, and beside each what libjpeg-turbo decodes of it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>

static unsigned char *image(int w, int h, int c) {
    unsigned char *p = malloc(w * h * c);
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
            for (int k = 0; k < c; k++) {
                double v = 128 + 70 * sin(0.35 * x + 0.5 * k) + 50 * cos(0.27 * y - 0.9 * k) + (((x / 5 + y / 7 + k) % 3) - 1) * 20;
                p[(y * w + x) * c + k] = v < 0 ? 0 : v > 255 ? 255 : (unsigned char)v;
            }
    return p;
}

static void dump(const char *name, const void *data, size_t size) {
    FILE *f = fopen(name, "wb");
    fwrite(data, 1, size, f);
    fclose(f);
}

static void encode(const char *name, int w, int h, int c, int quality, int across, int down, int progressive) {
    struct jpeg_compress_struct z;
    struct jpeg_error_mgr e;
    unsigned char *out = 0, *p = image(w, h, c);
    unsigned long size = 0;
    char file[200];
    z.err = jpeg_std_error(&e);
    jpeg_create_compress(&z);
    jpeg_mem_dest(&z, &out, &size);
    z.image_width = w;
    z.image_height = h;
    z.input_components = c;
    z.in_color_space = c == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&z);
    z.density_unit = 1;
    z.X_density = 300;
    z.Y_density = 300;
    jpeg_set_quality(&z, quality, TRUE);
    if (progressive) jpeg_simple_progression(&z);
    if (c == 3) {
        z.comp_info[0].h_samp_factor = across;
        z.comp_info[0].v_samp_factor = down;
    }
    jpeg_start_compress(&z, TRUE);
    while (z.next_scanline < (unsigned)h) {
        JSAMPROW r = p + z.next_scanline * w * c;
        jpeg_write_scanlines(&z, &r, 1);
    }
    jpeg_finish_compress(&z);
    sprintf(file, "%s.jpg", name);
    dump(file, out, size);
    jpeg_destroy_compress(&z);
}

static void decode(const char *name, const char *label, int fancy, int ratio, int space) {
    struct jpeg_decompress_struct z;
    struct jpeg_error_mgr e;
    char file[200];
    sprintf(file, "%s.jpg", name);
    FILE *f = fopen(file, "rb");
    z.err = jpeg_std_error(&e);
    jpeg_create_decompress(&z);
    jpeg_stdio_src(&z, f);
    jpeg_read_header(&z, TRUE);
    z.dct_method = JDCT_ISLOW;
    z.do_fancy_upsampling = fancy;
    z.scale_num = 1;
    z.scale_denom = ratio;
    if (space) z.out_color_space = space;
    jpeg_start_decompress(&z);
    int stride = z.output_width * z.output_components;
    unsigned char *p = malloc(stride * z.output_height);
    while (z.output_scanline < z.output_height) {
        JSAMPROW r = p + z.output_scanline * stride;
        jpeg_read_scanlines(&z, &r, 1);
    }
    sprintf(file, "%s.%s.%dx%dx%d", name, label, z.output_height, z.output_width, z.output_components);
    dump(file, p, stride * z.output_height);
    jpeg_finish_decompress(&z);
    jpeg_destroy_decompress(&z);
    fclose(f);
}

int main(void) {
    struct { const char *name; int w, h, c, quality, across, down, progressive; } all[] = {
        {"rgb420", 37, 29, 3, 75, 2, 2, 0}, {"rgb422", 37, 29, 3, 95, 2, 1, 0}, {"rgb444", 37, 29, 3, 95, 1, 1, 0},
        {"rgb440", 21, 29, 3, 90, 1, 2, 0}, {"gray", 37, 29, 1, 95, 1, 1, 0}, {"progressive", 37, 29, 3, 90, 2, 2, 1}};
    for (int i = 0; i < 6; i++) {
        const char *n = all[i].name;
        encode(n, all[i].w, all[i].h, all[i].c, all[i].quality, all[i].across, all[i].down, all[i].progressive);
        decode(n, "islow", 1, 1, 0);
        decode(n, "plain", 0, 1, 0);
        decode(n, "half", 1, 2, 0);
        decode(n, "quarter", 1, 4, 0);
        decode(n, "eighth", 1, 8, 0);
        decode(n, all[i].c == 3 ? "togray" : "torgb", 1, 1, all[i].c == 3 ? JCS_GRAYSCALE : JCS_RGB);
    }
    return 0;
}
