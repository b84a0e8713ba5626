using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>The answer to a read.</summary>
/// <param name="Entries">What was found, by key.</param>
/// <param name="Count">How many entries the whole range has.</param>
/// <param name="Revision">The store's revision.</param>
internal sealed record EtcdRange(IReadOnlyList<EtcdKeyValue> Entries, long Count, long Revision)
{
    public static EtcdRange Read(ProtoReader reader)
    {
        var entries = new List<EtcdKeyValue>();
        long count = 0, revision = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: revision = EtcdHeader.Revision(reader.Message()); break;
                case 2: entries.Add(EtcdKeyValue.Read(reader.Message())); break;
                case 4: count = reader.Varint(); break;
                default: reader.Skip(); break;
            }
        }
        return new(entries, count, revision);
    }
}
