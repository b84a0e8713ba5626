using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Kuber.Bench.Api;

/// <summary>Reads from the metrics of a server how many bytes it has allocated since it started.</summary>
internal sealed class AllocationCounter : IAnswerSink
{
    private static readonly string[] Names = ["dotnet_gc_heap_total_allocated_bytes_total", "go_memstats_alloc_bytes_total"];
    private readonly ArrayBufferWriter<byte> body = new();
    private bool ended;

    /// <summary>The bytes so far; 0 where the server does not tell.</summary>
    public static double Read(BenchTarget target)
    {
        var counter = new AllocationCounter();
        using var connection = Http2Connection.Open(target, counter);
        connection.Send(new("GET", "/metrics") { Accept = "text/plain" });
        connection.Flush();
        while (!counter.ended)
        {
            connection.Receive();
        }

        return Names.Select(counter.Find).FirstOrDefault(found => found > 0);
    }

    /// <inheritdoc/>
    public void Status(int stream, int status)
    {
    }

    /// <inheritdoc/>
    public void Data(int stream, ReadOnlySpan<byte> data) => body.Write(data);

    /// <inheritdoc/>
    public void End(int stream, bool reset) => ended = true;

    private double Find(string name)
    {
        var start = Encoding.ASCII.GetBytes($"\n{name} ");
        var at = body.WrittenSpan.IndexOf(start);
        return at >= 0 && Utf8Parser.TryParse(body.WrittenSpan[(at + start.Length)..], out double value, out _) ? value : 0;
    }
}
