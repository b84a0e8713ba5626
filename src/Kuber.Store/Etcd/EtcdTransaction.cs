using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>The answer to a conditional write.</summary>
/// <param name="Succeeded">Whether the condition held.</param>
/// <param name="Revision">The revision of the write, or the store's.</param>
/// <param name="Entry">What the key was before its removal, or what it is where the condition did not hold.</param>
internal sealed record EtcdTransaction(bool Succeeded, long Revision, EtcdKeyValue? Entry)
{
    public static EtcdTransaction Read(ReadOnlyMemory<byte> message)
    {
        var reader = new ProtoReader(message);
        var succeeded = false;
        var revision = 0L;
        EtcdKeyValue? entry = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: revision = EtcdHeader.Revision(reader.Message()); break;
                case 2: succeeded = reader.Bool(); break;
                case 3: entry = ReadOperation(reader.Message()); break;
                default: reader.Skip(); break;
            }
        }
        return new(succeeded, revision, entry);
    }

    private static EtcdKeyValue? ReadOperation(ProtoReader operation)
    {
        EtcdKeyValue? entry = null;
        while (operation.Next())
        {
            switch (operation.Field)
            {
                case 1: entry = EtcdRange.Read(operation.Message()).Entries is [var found, ..] ? found : null; break;
                case 3: entry = ReadRemoved(operation.Message()); break;
                default: operation.Skip(); break;
            }
        }
        return entry;
    }

    private static EtcdKeyValue? ReadRemoved(ProtoReader answer)
    {
        EtcdKeyValue? entry = null;
        while (answer.Next())
        {
            if (answer.Field == 3)
            {
                entry = EtcdKeyValue.Read(answer.Message());
            }
            else
            {
                answer.Skip();
            }
        }
        return entry;
    }
}
