using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Formats.Table;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>
/// Reads a checkpoint of TensorFlow's second version: <c>prefix.index</c>, a table of keys, and <c>prefix.data-?????-of-?????</c>, their values.
/// Opening reads the header, asking for a key its block of the index, reading its bytes. Checksums are always compared. Thread-safe.
/// </summary>
public sealed partial class BundleReader : IDisposable
{
    // What this reader is: TensorFlow 1.13.1's bundle version.
    private const int Version = 1;
    private const int MinProducer = 0;

    // So many names are tried when the header is lost.
    private const int MaxSalvagedShards = 1024;

    private readonly TableReader _table;
    private readonly BundleReadOptions _options;
    private readonly int _shardCount;
    private readonly bool _swapBytes;
    private readonly ConcurrentDictionary<int, Lazy<DataFile>> _data = new();
    private readonly Lazy<IReadOnlyList<BundleEntry>> _entries;
    private readonly ConcurrentQueue<NotOkStatusException> _faults = new();

    private BundleReader(string prefix, TableReader table, BundleReadOptions options)
    {
        Prefix = prefix;
        _table = table;
        _options = options;
        try
        {
            Header = ReadHeader();
        }
        catch (NotOkStatusException e) when (options.Salvage)
        {
            _faults.Enqueue(e);
            Header = new BundleHeaderProto { NumShards = CountShards(prefix) };
        }

        _shardCount = Header.NumShards;
        _swapBytes = Header.Endianness == BundleHeaderProto.Types.Endianness.Big;
        _entries = new Lazy<IReadOnlyList<BundleEntry>>(ListEntries);
    }

    /// <summary>The checkpoint's path without the endings of its files.</summary>
    public string Prefix { get; }

    /// <summary>The record of the empty key.</summary>
    public BundleHeaderProto Header { get; }

    /// <summary>Number of data files that the header names.</summary>
    public int ShardCount => _shardCount;

    /// <summary>The index file.</summary>
    public string IndexPath => _table.Path;

    /// <summary>Faults that a salvaging reader stepped over so far, in the order met.</summary>
    public IReadOnlyCollection<NotOkStatusException> Faults => _faults;

    /// <summary>All keys in bytewise order, without those that hold the parts of partitioned tensors. Reads the whole index once.</summary>
    /// <exception cref="DataLossError">A block of the index is damaged, or an entry does not parse; not when salvaging.</exception>
    public IReadOnlyList<BundleEntry> Entries => _entries.Value;

    /// <summary>Opens a checkpoint.</summary>
    /// <exception cref="NotFoundError">There is no index file.</exception>
    /// <exception cref="DataLossError">The index is no table, or its header is damaged.</exception>
    /// <exception cref="OutOfRangeError">The index was cut.</exception>
    /// <exception cref="InvalidArgumentError">A newer version of TensorFlow is needed.</exception>
    public static BundleReader Open(string prefix) => Open(prefix, new BundleReadOptions());

    /// <inheritdoc cref="Open(string)"/>
    public static BundleReader Open(string prefix, BundleReadOptions options)
    {
        TableReader table;
        try
        {
            table = TableReader.Open(BundleNames.Index(prefix));
        }
        catch (TableFault e)
        {
            throw e.ToError();
        }

        try
        {
            return new BundleReader(prefix, table, options);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _table.Dispose();
        foreach (var file in _data.Values.Where(f => f.IsValueCreated))
        {
            file.Value.Dispose();
        }
    }

    /// <summary>True when the checkpoint has the key.</summary>
    /// <exception cref="DataLossError">The block of the index that would hold the key is damaged; not when salvaging.</exception>
    public bool Contains(string key) => TryGetRecord(key, KeyText.Encode(key), out _);

    /// <summary>What the index says of a key.</summary>
    /// <exception cref="NotFoundError">The checkpoint has no such key.</exception>
    /// <exception cref="DataLossError">The index is damaged there.</exception>
    public BundleEntry Entry(string key) => TryEntry(key, out var entry) ? entry : throw MissingKey(key);

    /// <summary>What the index says of a key; false when it has none.</summary>
    /// <exception cref="DataLossError">The index is damaged there.</exception>
    public bool TryEntry(string key, [NotNullWhen(true)] out BundleEntry? entry)
    {
        entry = TryGetRecord(key, KeyText.Encode(key), out var record) ? BundleEntry.Parse(key, record, IndexPath) : null;
        return entry is not null;
    }

    /// <summary>The error for a key that the checkpoint does not have.</summary>
    public NotFoundError MissingKey(string key)
    {
        const string Remedy = "Restore only the variables that the checkpoint has, or give the Saver a dictionary from the checkpoint's keys to your variables.";
        try
        {
            var keys = Entries.Select(e => e.Key).ToList();
            return keys.Contains(key)
                ? new NotFoundError($"Key {key} not found in checkpoint '{Prefix}': the index lists it, but out of order, where a lookup does not see it. The program that wrote '{IndexPath}' did not sort its keys bytewise.")
                : new NotFoundError($"Key {key} not found in checkpoint '{Prefix}' ({Nearest.Describe(key, keys)}). {Remedy}");
        }
        catch (NotOkStatusException e)
        {
            return new NotFoundError($"Key {key} not found in checkpoint '{Prefix}', whose index is damaged: {e.Message}", e);
        }
    }

    /// <summary>Takes one record of the index; the record lives only as long as the call.</summary>
    internal delegate void RecordAction(string key, ReadOnlySpan<byte> record);

    // What the header would say: the number in the name of the first data file.
    private static int CountShards(string prefix)
    {
        for (var count = 1; count <= MaxSalvagedShards; count++)
        {
            if (File.Exists(BundleNames.Data(prefix, 0, count)))
            {
                return count;
            }
        }

        return 1;
    }

    private bool TryGetRecord(string key, byte[] bytes, [NotNullWhen(true)] out byte[]? record)
    {
        try
        {
            record = null;
            return bytes.Length > 0 && _table.TryGet(bytes, out record);
        }
        catch (TableFault e) when (_options.Salvage)
        {
            _faults.Enqueue(e.ToError());
            record = null;
            return false;
        }
        catch (TableFault e)
        {
            throw NotOkStatusException.Of(e.Code, $"{e.Words}. Key '{key}' cannot be looked up. {e.Where} TensorFlow skips such a block without a word; a salvaging reader does so too, and says which.", e);
        }
    }

    private BundleHeaderProto ReadHeader()
    {
        var why = $"Unable to read file ({IndexPath}). Perhaps the file is corrupt or was produced by a newer version of TensorFlow with format changes";
        byte[]? record = null;
        try
        {
            foreach (var handle in _table.Blocks())
            {
                if (!_table.ReadBlock(handle).TrySeek([], out var cursor))
                {
                    continue;
                }

                if (!cursor.Key.IsEmpty)
                {
                    throw new DataLossError($"{why} (failed to seek to header entry): the first key is '{KeyText.Decode(cursor.Key)}', not the empty key of the header. Block at byte {handle.Offset}.");
                }

                record = cursor.Value.ToArray();
                break;
            }
        }
        catch (TableFault e)
        {
            throw NotOkStatusException.Of(e.Code, $"{why} (failed to seek to header entry): {e.Words}. {e.Where}", e);
        }

        if (record is null)
        {
            throw new InternalError($"{why} (failed to seek to header entry). Its index names no entry.");
        }

        BundleHeaderProto header;
        try
        {
            header = BundleHeaderProto.Parser.ParseFrom(record);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException e)
        {
            throw new DataLossError($"{why} (unable to parse header): Entry for key  not parseable. Its {record.Length} bytes are no BundleHeaderProto.", e);
        }

        VersionCheck.Demand(header.Version, Version, MinProducer, IndexPath);
        return header;
    }

    private IReadOnlyList<BundleEntry> ListEntries()
    {
        var entries = new List<BundleEntry>();
        var parts = new HashSet<string>();
        var dims = new List<long>();
        Walk((key, record) =>
        {
            BundleEntry entry;
            try
            {
                entry = BundleEntry.Parse(key, record, IndexPath, dims);
            }
            catch (DataLossError e) when (_options.Salvage)
            {
                _faults.Enqueue(e);
                return;
            }

            foreach (var slice in entry.Slices)
            {
                parts.Add(KeyText.Decode(BundleNames.SliceKey(key, slice)));
            }

            entries.Add(entry);
        });
        if (parts.Count > 0)
        {
            entries.RemoveAll(e => parts.Contains(e.Key));
        }

        return entries;
    }

    /// <summary>Hands out every record but the header's, in the order of the table.</summary>
    /// <exception cref="DataLossError">A block of the index is damaged; not when salvaging.</exception>
    internal void Walk(RecordAction action)
    {
        List<BlockHandle> handles;
        try
        {
            handles = _table.Blocks();
        }
        catch (TableFault e)
        {
            throw e.ToError();
        }

        foreach (var handle in handles)
        {
            try
            {
                var cursor = _table.ReadBlock(handle).Start();
                while (cursor.MoveNext())
                {
                    if (!cursor.Key.IsEmpty)
                    {
                        action(KeyText.Decode(cursor.Key), cursor.Value);
                    }
                }
            }
            catch (TableFault e) when (_options.Salvage)
            {
                _faults.Enqueue(e.ToError());
            }
            catch (TableFault e)
            {
                throw e.ToError();
            }
        }
    }

    private DataFile Data(BundleEntry entry)
    {
        var lazy = _data.GetOrAdd(entry.ShardId, shard => new Lazy<DataFile>(
            () => new DataFile(BundleNames.Data(Prefix, shard, _shardCount)),
            LazyThreadSafetyMode.PublicationOnly));
        try
        {
            return lazy.Value;
        }
        catch (NotFoundError e)
        {
            throw new NotFoundError($"{e.Message}. Key '{entry.Key}' is in data file {entry.ShardId} of {_shardCount} of checkpoint '{Prefix}'; copy that file beside the index.", e);
        }
    }
}
