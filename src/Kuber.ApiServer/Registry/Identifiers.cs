namespace Kuber.ApiServer.Registry;

/// <summary>Makes uids and the endings of generated names from one random source; safe for concurrent use.</summary>
internal sealed class Identifiers(Random random)
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    private readonly Lock gate = new();

    /// <summary>A random (version 4) uid.</summary>
    public string Uid()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (gate)
        {
            random.NextBytes(bytes);
        }

        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Five characters that never spell a word.</summary>
    public string Suffix()
    {
        Span<char> text = stackalloc char[5];
        lock (gate)
        {
            foreach (ref var c in text)
            {
                c = Alphabet[random.Next(Alphabet.Length)];
            }
        }

        return new(text);
    }

    /// <summary>A number from 0 up to (not including) a bound.</summary>
    public int Next(int bound)
    {
        lock (gate)
        {
            return random.Next(bound);
        }
    }

    /// <summary>A name made from the prefix of <c>generateName</c>; the prefix is cut so that the name fits a label.</summary>
    public string GenerateName(string prefix) => (prefix.Length > 58 ? prefix[..58] : prefix) + Suffix();
}
