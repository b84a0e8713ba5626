using Kuber.Machinery.Grpc;

namespace Kuber.Machinery.Tests.Grpc;

public class ProtoTests
{
    [Fact]
    public void FieldsComeBackAsWritten()
    {
        var written = new ProtoWriter(4)
            .Varint(1, -5).Bool(2, true).Double(3, 1.5).String(4, "길").Bytes(5, [1, 2]).Element(6, "").Element(6, "x")
            .Message(7, new ProtoWriter().Varint(1, 300)).Map(8, [new("a", "b")]).Varint(9, 0).String(10, "").Written;
        var reader = new ProtoReader(written);
        var seen = new List<string>();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: seen.Add($"1:{reader.Varint()}"); break;
                case 2: seen.Add($"2:{reader.Bool()}"); break;
                case 3: seen.Add($"3:{reader.Double()}"); break;
                case 4 or 6: seen.Add($"{reader.Field}:{reader.String()}"); break;
                case 5: seen.Add($"5:{Convert.ToHexString(reader.Bytes().Span)}"); break;
                case 7:
                    var inner = reader.Message();
                    inner.Next();
                    seen.Add($"7:{inner.Varint()}");
                    break;
                case 8: seen.Add($"8:{reader.MapEntry()}"); break;
                default: seen.Add($"{reader.Field}?"); reader.Skip(); break;
            }
        }
        Assert.Equal(["1:-5", "2:True", "3:1.5", "4:길", "5:0102", "6:", "6:x", "7:300", "8:[a, b]"], seen);
    }

    [Theory]
    [InlineData("0a05")]
    [InlineData("08")]
    [InlineData("08ffffffffffffffffffff01")]
    [InlineData("00")]
    [InlineData("0b")]
    [InlineData("090102")]
    public void MalformedInputIsRefused(string hex)
    {
        Assert.Throws<InvalidDataException>(() =>
        {
            var reader = new ProtoReader(Convert.FromHexString(hex));
            while (reader.Next())
            {
                reader.Skip();
            }
        });
    }
}
