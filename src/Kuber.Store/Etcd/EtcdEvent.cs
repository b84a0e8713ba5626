using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>A change as etcd sends it.</summary>
internal readonly record struct EtcdEvent(bool IsRemoval, EtcdKeyValue Entry, EtcdKeyValue? Previous)
{
    public static EtcdEvent Read(ProtoReader reader)
    {
        var isRemoval = false;
        EtcdKeyValue entry = default;
        EtcdKeyValue? previous = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: isRemoval = reader.Varint() == 1; break;
                case 2: entry = EtcdKeyValue.Read(reader.Message()); break;
                case 3: previous = EtcdKeyValue.Read(reader.Message()); break;
                default: reader.Skip(); break;
            }
        }
        return new(isRemoval, entry, previous);
    }

    public StoreEvent ToEvent(EtcdKeys keys) =>
        new(keys.FromEtcd(Entry.Key.Span), Entry.ModRevision, IsRemoval ? null : Entry.ToEntry(keys), Previous?.ToEntry(keys));
}
