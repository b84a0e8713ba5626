using System.Buffers;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>What a member says of itself.</summary>
/// <param name="Version">Its version.</param>
internal sealed record EtcdMemberStatus(Version Version)
{
    /// <summary>The oldest version whose API has all that is used.</summary>
    public static Version Oldest { get; } = new(3, 4, 0);

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789.");
    private static readonly Version SoundProgress34 = new(3, 4, 31);
    private static readonly Version SoundProgress35 = new(3, 5, 13);

    /// <summary>
    /// Whether the answer to a request for progress comes after all changes that it speaks of. Earlier versions let it
    /// overtake them.
    /// </summary>
    public bool HasSoundProgress => Version >= SoundProgress35 || (Version >= SoundProgress34 && Version < new Version(3, 5, 0));

    public static EtcdMemberStatus Read(ReadOnlyMemory<byte> message)
    {
        var reader = new ProtoReader(message);
        var version = new Version(0, 0, 0);
        while (reader.Next())
        {
            if (reader.Field == 2)
            {
                var text = reader.String();
                var end = text.AsSpan().IndexOfAnyExcept(Numbers);
                version = System.Version.TryParse(end < 0 ? text : text[..end], out var parsed) ? parsed : version;
            }
            else
            {
                reader.Skip();
            }
        }
        return new(version);
    }
}
