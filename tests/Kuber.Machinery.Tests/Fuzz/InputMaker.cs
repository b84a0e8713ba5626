using System.Text;

namespace Kuber.Machinery.Tests.Fuzz;

/// <summary>Makes inputs from a seed: good ones of a corpus, changed here and there, put together anew, or made of nothing but chance.</summary>
internal sealed class InputMaker(int seed, IReadOnlyList<byte[]> corpus)
{
    private const int LongestInput = 4096;
    private static readonly byte[][] Odd =
    [
        .. new[]
        {
            "\0", "\ufeff", "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", ":", ",", "null", "true", "-0", "1e999", "1E-400", "9223372036854775808", "-", "~", "/", "0x1F", "&a", "*a",
            "<<: *a", "!!binary", "|", ">", "---\n", "\t", "\n", "$patch", "$retainKeys", "$setElementOrder/containers", "metadata", "name", "in", "notin", "==", "!=", "(", ")", "Ki", "e3", "Ei", "n", ".",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x80], [0xd9, 0xd9, 0xf7], [0x9f], [0xbf], [0xff, 0xff, 0xff, 0xff, 0x0f], [0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [0xf9, 0x7e, 0x00],
    ];

    private readonly Random random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        if (random.Next(20) == 0)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            return bytes;
        }

        List<byte> input = [.. Pick(corpus)];
        for (var changes = random.Next(6); changes > 0; changes--)
        {
            Change(input);
        }

        return input.Count > LongestInput ? [.. input.Take(LongestInput)] : [.. input];
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(random.Next(1, 16), input.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 4:
                var other = Pick(corpus);
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(64))]);
                break;
            case 5:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                input.InsertRange(at, Pick(Odd));
                break;
        }
    }

    private byte[] Pick(IReadOnlyList<byte[]> choices) => choices[random.Next(choices.Count)];
}
