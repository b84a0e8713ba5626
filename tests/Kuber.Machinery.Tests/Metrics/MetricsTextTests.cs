using System.Buffers;
using System.Text;
using Kuber.Machinery.Metrics;

namespace Kuber.Machinery.Tests.Metrics;

public class MetricsTextTests
{
    [Fact]
    public void Families_and_samples_are_written_in_prometheus_text()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MetricsWriter(output);

        writer.Family("pods", "gauge", "How many,\nby phase");
        writer.Sample(2, [("phase", "Running"), ("why", "a \"b\"\n\\")]);
        writer.Sample(0.25, time: DateTimeOffset.FromUnixTimeMilliseconds(1700000000123));
        writer.Sample(double.PositiveInfinity);

        Assert.Equal(
            "# HELP pods How many,\\nby phase\n# TYPE pods gauge\npods{phase=\"Running\",why=\"a \\\"b\\\"\\n\\\\\"} 2\npods 0.25 1700000000123\npods +Inf\n",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Samples_are_read_as_they_were_written()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MetricsWriter(output);
        writer.Family("a", "counter", "x");
        writer.Sample(1.5e9, [("l", "v,\"}{\\\n"), ("m", "")], DateTimeOffset.FromUnixTimeMilliseconds(42));
        writer.Family("b", "counter", "x");
        writer.Sample(-1);

        var read = MetricsReader.Read(Encoding.UTF8.GetString(output.WrittenSpan), new HashSet<string> { "a", "b" }).ToList();

        Assert.Equal(("a", 1.5e9, 42), (read[0].Name, read[0].Value, read[0].Time!.Value.ToUnixTimeMilliseconds()));
        Assert.Equal(("v,\"}{\\\n", "", ""), (read[0].Label("l"), read[0].Label("m"), read[0].Label("none")));
        Assert.Equal(("b", -1, null), (read[1].Name, read[1].Value, read[1].Time));
    }

    [Theory]
    [InlineData("a 1", 1)]
    [InlineData("a{} 1", 1)]
    [InlineData("a{x=\"1\",} 2e3 7", 2000)]
    [InlineData("a{ x=\"1\" , y=\"2\" }\t3", 3)]
    [InlineData("a NaN", double.NaN)]
    public void Forms_of_other_writers_are_read(string line, double value) =>
        Assert.Equal(value, Assert.Single(MetricsReader.Read(line + "\n", new HashSet<string> { "a" })).Value);

    [Theory]
    [InlineData("a")]
    [InlineData("a{x=\"1} 1")]
    [InlineData("a{x} 1")]
    [InlineData("a one")]
    [InlineData("a 1 2 3")]
    [InlineData("# a 1")]
    [InlineData("ab 1")]
    public void Malformed_lines_and_other_families_are_passed_over(string line) =>
        Assert.Empty(MetricsReader.Read(line, new HashSet<string> { "a" }));
}
