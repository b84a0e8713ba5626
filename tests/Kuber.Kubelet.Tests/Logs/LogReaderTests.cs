using System.IO.Pipelines;
using System.Text;
using Kuber.Kubelet.Logs;

namespace Kuber.Kubelet.Tests.Logs;

public sealed class LogReaderTests : IDisposable
{
    private const string Time = "2026-01-02T03:04:0";
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Marks_of_the_runtime_are_taken_away_and_partial_lines_joined()
    {
        Write("0Z stdout F one\n", "1Z stderr P tw\n", "2Z stderr F o\n", "not a line\n", "3Z stdout F three\n");

        Assert.Equal("one\ntwo\nthree\n", await ReadAsync(new()));
    }

    [Fact]
    public async Task Times_stand_before_whole_lines_only()
    {
        Write("0Z stdout P a\n", "1Z stdout F b\n", "2Z stdout F c\n");

        Assert.Equal($"{Time}0Z ab\n{Time}2Z c\n", await ReadAsync(new() { Timestamps = true }));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "c\n")]
    [InlineData(2, "b\nc\n")]
    [InlineData(9, "a\nb\nc\n")]
    public async Task The_last_lines_are_found(long lines, string expected)
    {
        Write("0Z stdout F a\n", "1Z stdout F b\n", "2Z stdout F c\n");

        Assert.Equal(expected, await ReadAsync(new() { TailLines = lines }));
    }

    [Fact]
    public async Task The_last_lines_are_found_over_many_blocks()
    {
        Write([.. Enumerable.Range(0, 5000).Select(i => $"0Z stdout F line {i} {new string('x', i % 100)}\n")]);

        var lines = (await ReadAsync(new() { TailLines = 3000 })).Split('\n');

        Assert.Equal(3001, lines.Length);
        Assert.StartsWith("line 2000 ", lines[0]);
        Assert.StartsWith("line 4999 ", lines[2999]);
    }

    [Theory]
    [InlineData(1, "a")]
    [InlineData(3, "a\nb")]
    [InlineData(100, "a\nb\nc\n")]
    public async Task No_more_bytes_come_than_asked(long bytes, string expected)
    {
        Write("0Z stdout F a\n", "1Z stdout F b\n", "2Z stdout F c\n");

        Assert.Equal(expected, await ReadAsync(new() { LimitBytes = bytes }));
    }

    [Fact]
    public async Task Lines_before_a_time_are_left_out()
    {
        Write("0Z stdout F a\n", "1.5Z stdout F b\n", "2Z stdout F c\n");

        Assert.Equal("b\nc\n", await ReadAsync(new() { Since = DateTimeOffset.Parse(Time + "1Z", System.Globalization.CultureInfo.InvariantCulture) }));
    }

    [Fact]
    public async Task A_line_longer_than_the_buffer_comes_whole()
    {
        var text = new string('y', 300_000);
        Write($"0Z stdout F {text}\n", "1Z stdout F end\n");

        Assert.Equal(text + "\nend\n", await ReadAsync(new()));
    }

    [Fact]
    public void The_end_of_a_log_is_given_without_marks()
    {
        Write("0Z stdout F one\n", "1Z stdout F two\n", "2Z stderr F three\n");

        Assert.Equal("two\nthree\n", LogTail.Read(path, 2, 100));
        Assert.Equal("hree\n", LogTail.Read(path, 2, 5));
        Assert.Equal("", LogTail.Read(path + "-none", 2, 5));
    }

    private void Write(params string[] lines) => File.WriteAllText(path, string.Concat(lines.Select(l => char.IsDigit(l[0]) ? Time + l : l)));

    private async Task<string> ReadAsync(LogOptions options)
    {
        using var all = new MemoryStream();
        await new LogReader(path, options, PipeWriter.Create(all)).CopyAsync(null, default);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
