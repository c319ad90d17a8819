namespace Reproductions.Runtime.Formats.Records;

/// <summary>How the records of a file are packed.</summary>
public enum RecordCompression
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>RFC 1950: two header bytes, deflate, Adler-32.</summary>
    Zlib = 1,

    /// <summary>RFC 1952: gzip members, one after the other.</summary>
    Gzip = 2,
}
