using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>An entry as etcd sends it. The bytes are slices of the answer.</summary>
internal readonly record struct EtcdKeyValue(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value, long CreateRevision, long ModRevision, long Version)
{
    public static EtcdKeyValue Read(ProtoReader reader)
    {
        ReadOnlyMemory<byte> key = default, value = default;
        long created = 0, modified = 0, version = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: key = reader.Bytes(); break;
                case 2: created = reader.Varint(); break;
                case 3: modified = reader.Varint(); break;
                case 4: version = reader.Varint(); break;
                case 5: value = reader.Bytes(); break;
                default: reader.Skip(); break;
            }
        }
        return new(key, value, created, modified, version);
    }

    public StoreEntry ToEntry(EtcdKeys keys) => new(keys.FromEtcd(Key.Span), Value, CreateRevision, ModRevision);
}
