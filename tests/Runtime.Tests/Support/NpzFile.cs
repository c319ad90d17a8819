using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Support;

/// <summary>Reads NumPy's .npz (a zip of .npy arrays): little-endian numbers in C order. Arrays are read when asked for.</summary>
public sealed partial class NpzFile : IDisposable
{
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    /// <summary>Opens a file.</summary>
    public NpzFile(string path)
        : this(File.OpenRead(path))
    {
    }

    /// <summary>Reads from a seekable stream, which this owns.</summary>
    public NpzFile(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Read);
        _entries = _zip.Entries.ToDictionary(entry => entry.FullName[..^".npy".Length], StringComparer.Ordinal);
    }

    /// <summary>The arrays' names.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Whether there is an array of this name.</summary>
    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>Reads one array: NumPy's type code (such as <c>f4</c>, <c>i8</c>, <c>b1</c>, <c>c16</c>), dimensions and bytes.</summary>
    public (string Type, long[] Shape, byte[] Bytes) Read(string name)
    {
        using var memory = new MemoryStream();
        using (var entry = _entries[name].Open())
        {
            entry.CopyTo(memory);
        }

        var bytes = memory.ToArray();
        if (!bytes.AsSpan(0, 6).SequenceEqual(Magic))
        {
            throw new InvalidDataException($"'{name}' is not a .npy array.");
        }

        var wide = bytes[6] >= 2;
        var start = wide ? 12 : 10;
        var length = wide ? (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8)) : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var header = Encoding.Latin1.GetString(bytes, start, length);
        var type = TypeCode().Match(header).Groups[1].Value;
        if (header.Contains("'fortran_order': True", StringComparison.Ordinal) || type.Length < 3 || type[0] == '>')
        {
            throw new InvalidDataException($"'{name}' has a layout that is not read here: {header}");
        }

        var shape = Dims().Match(header).Groups[1].Value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(long.Parse)
            .ToArray();
        return (type[1..], shape, bytes[(start + length)..]);
    }

    /// <summary>Reads the elements of one array.</summary>
    public T[] Read<T>(string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Read(name).Bytes).ToArray();

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    [GeneratedRegex("'descr': '([^']+)'")]
    private static partial Regex TypeCode();

    [GeneratedRegex(@"'shape': \(([^)]*)\)")]
    private static partial Regex Dims();
}
