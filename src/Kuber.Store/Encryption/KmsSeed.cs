using Kuber.Machinery.Grpc;

namespace Kuber.Store.Encryption;

/// <summary>A seed for keys, as a key management service encrypted it.</summary>
/// <param name="KeyId">The service's name of the key that it is encrypted with.</param>
/// <param name="Encrypted">The encrypted seed.</param>
/// <param name="Annotations">What the service wants to get back with it.</param>
internal sealed record KmsSeed(string KeyId, byte[] Encrypted, IReadOnlyList<KeyValuePair<string, byte[]>> Annotations)
{
    /// <summary>One annotation of a message.</summary>
    public static KeyValuePair<string, byte[]> Annotation(ProtoReader entry)
    {
        var key = "";
        byte[] value = [];
        while (entry.Next())
        {
            switch (entry.Field)
            {
                case 1: key = entry.String(); break;
                case 2: value = entry.Bytes().ToArray(); break;
                default: entry.Skip(); break;
            }
        }
        return new(key, value);
    }

    /// <summary>Writes the annotations as a map field.</summary>
    public void WriteAnnotations(ProtoWriter message, int field)
    {
        foreach (var (key, value) in Annotations)
        {
            message.Message(field, new ProtoWriter().String(1, key).Bytes(2, value));
        }
    }
}
