using System.IO.Pipelines;
using Microsoft.Win32.SafeHandles;

namespace Kuber.Kubelet.Logs;

/// <summary>
/// Reads the log of one container from its file.
/// <list type="number">
/// <item>Reading starts where the asked last lines begin.</item>
/// <item>At the end of the file a reader that follows waits for more.</item>
/// <item>Where the file was rotated away, what remains of it is read, and then the new file from its start.</item>
/// <item>A follower ends when the container has ended and everything is read.</item>
/// </list>
/// </summary>
internal sealed class LogReader(string path, LogOptions options, PipeWriter output)
{
    private const int BufferBytes = 64 * 1024;
    private readonly LogWriter writer = new(options, output);
    private byte[] buffer = new byte[BufferBytes];
    private int buffered;

    /// <summary>Copies the log to the output.</summary>
    /// <param name="follower">Waits for more; null to end at the end of the file.</param>
    /// <param name="cancellationToken">Ends a follower.</param>
    /// <exception cref="FileNotFoundException">There is no log.</exception>
    public async Task CopyAsync(LogFollower? follower, CancellationToken cancellationToken)
    {
        var file = Open();
        try
        {
            var position = options.TailLines is { } lines ? LogTail.StartOf(file, RandomAccess.GetLength(file), lines) : 0;
            while (!writer.Full)
            {
                var ended = follower?.Ended ?? true;
                position = await CopyToEndAsync(file, position, cancellationToken);
                if (writer.Full || follower is null)
                {
                    break;
                }

                await output.FlushAsync(cancellationToken);
                if (follower.Rotated(file, position))
                {
                    position = await CopyToEndAsync(file, position, cancellationToken);
                    file.Dispose();
                    file = Open();
                    position = 0;
                    continue;
                }

                if (ended)
                {
                    break;
                }

                await follower.WaitAsync(cancellationToken);
            }

            if (buffered > 0 && !writer.Full)
            {
                writer.Write(buffer.AsSpan(0, buffered));
            }

            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            file.Dispose();
        }
    }

    private SafeFileHandle Open() => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Writes all whole lines; the beginning of one that is not whole stays in the buffer.</summary>
    private async Task<long> CopyToEndAsync(SafeFileHandle file, long position, CancellationToken cancellationToken)
    {
        while (!writer.Full)
        {
            if (buffered == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var count = RandomAccess.Read(file, buffer.AsSpan(buffered), position);
            if (count == 0)
            {
                break;
            }

            position += count;
            WriteLines(buffered + count);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted)
            {
                throw new OperationCanceledException("the reader of the log has gone");
            }
        }

        return position;
    }

    private void WriteLines(int end)
    {
        var rest = buffer.AsSpan(0, end);
        while (!writer.Full && rest.IndexOf((byte)'\n') is >= 0 and var at)
        {
            writer.Write(rest[..(at + 1)]);
            rest = rest[(at + 1)..];
        }

        rest.CopyTo(buffer);
        buffered = rest.Length;
    }
}
