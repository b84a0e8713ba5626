using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>Alarms of the members, for which the cluster takes no writes until an operator disarms them.</summary>
internal static class EtcdAlarm
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static StoreUnavailableException? Read(ReadOnlyMemory<byte> message)
    {
        var reader = new ProtoReader(message);
        StoreUnavailableException? problem = null;
        while (reader.Next())
        {
            if (reader.Field == 2)
            {
                problem ??= ReadOne(reader.Message());
            }
            else
            {
                reader.Skip();
            }
        }
        return problem;
    }

    private static StoreUnavailableException? ReadOne(ProtoReader alarm)
    {
        ulong member = 0;
        var kind = 0L;
        while (alarm.Next())
        {
            switch (alarm.Field)
            {
                case 1: member = (ulong)alarm.Varint(); break;
                case 2: kind = alarm.Varint(); break;
                default: alarm.Skip(); break;
            }
        }
        return kind switch
        {
            0 => null,
            1 => new(StoreUnavailableReason.NoSpace, $"etcd member {member:x} has used up its quota: compact and defragment it, or raise --quota-backend-bytes, then run etcdctl alarm disarm"),
            2 => new(StoreUnavailableReason.Damaged, $"etcd member {member:x} has found its data damaged: replace that member"),
            _ => new(StoreUnavailableReason.Other, $"etcd member {member:x} has raised alarm {kind}"),
        };
    }
}
