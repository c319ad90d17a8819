using Microsoft.Win32.SafeHandles;

namespace Reproductions.Runtime.Formats;

/// <summary>Turns the operating system's refusals into TensorFlow's errors, with its words. Thread-safe: it holds no state.</summary>
internal static class FileErrors
{
    // How long a path without a length may take to open; a file on a disk never takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>The typed error for a failure to open, read, write or rename <paramref name="path"/>.</summary>
    public static NotOkStatusException Of(string path, Exception cause) => cause switch
    {
        NotOkStatusException typed => typed,
        FileNotFoundException or DirectoryNotFoundException => NotFound(path, cause),
        UnauthorizedAccessException when Directory.Exists(path) => IsDirectory(path),
        UnauthorizedAccessException => new PermissionDeniedError($"{path}; Permission denied", cause),
        ArgumentException => new InvalidArgumentError($"{path}; Invalid argument. A path is text without a null character.", cause),
        PathTooLongException => new InvalidArgumentError($"{path}; File name too long", cause),
        _ => new NotOkStatusException($"{path}; {cause.Message}", cause),
    };

    /// <summary>The error for a path that names nothing.</summary>
    public static NotFoundError NotFound(string path, Exception? cause = null) => new($"{path}; No such file or directory", cause);

    /// <summary>The error for a folder where a file should be.</summary>
    public static FailedPreconditionError IsDirectory(string path) => new($"{path}; Is a directory");

    /// <summary>True for what is thrown when the operating system refuses, or a path can be none.</summary>
    public static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException;

    /// <summary>Opens a file for reading by position.</summary>
    /// <exception cref="NotOkStatusException">The file is missing, a folder, a pipe, or may not be read.</exception>
    public static SafeFileHandle OpenRead(string path)
    {
        if (Directory.Exists(path))
        {
            throw IsDirectory(path);
        }

        try
        {
            return new FileInfo(path).Length > 0 ? Open(path) : OpenWithoutLength(path);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw e is ArgumentException ? NotFound(path, e) : Of(path, e);
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The largest number of bytes that is read.</param>
    /// <param name="tooLarge">Makes the error for a larger file from its length in bytes.</param>
    /// <exception cref="NotOkStatusException">The file is missing, a folder, larger than the limit, or may not be read.</exception>
    public static byte[] ReadAll(string path, long limit, Func<long, NotOkStatusException> tooLarge)
    {
        using var handle = OpenRead(path);
        try
        {
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                throw tooLarge(length);
            }

            var bytes = new byte[length];
            var done = ReadFully(handle, bytes, 0);
            return done == length ? bytes : bytes[..done];
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Of(path, e);
        }
    }

    /// <summary>Reads until <paramref name="target"/> is full or the file ends; the number of bytes read.</summary>
    public static int ReadFully(SafeFileHandle handle, Span<byte> target, long offset)
    {
        var done = 0;
        while (done < target.Length)
        {
            var count = RandomAccess.Read(handle, target[done..], offset + done);
            if (count == 0)
            {
                break;
            }

            done += count;
        }

        return done;
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    // An empty file, or a pipe: that has no length either, and opening one that nobody writes to waits for ever.
    private static SafeFileHandle OpenWithoutLength(string path)
    {
        var opening = Task.Factory.StartNew(() => Open(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!((IAsyncResult)opening).AsyncWaitHandle.WaitOne(s_patience))
        {
            opening.ContinueWith(late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw Pipe(path);
        }

        var handle = opening.GetAwaiter().GetResult();
        try
        {
            RandomAccess.GetLength(handle);
            return handle;
        }
        catch (NotSupportedException e)
        {
            handle.Dispose();
            throw Pipe(path, e);
        }
    }

    private static FailedPreconditionError Pipe(string path, Exception? cause = null) =>
        new($"{path}; Is a pipe, not a file. Files are read by position: write what comes through it to a disk first.", cause);
}
