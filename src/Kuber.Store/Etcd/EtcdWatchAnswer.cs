using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>A message of a watch.</summary>
internal sealed class EtcdWatchAnswer
{
    /// <summary>The store's revision when the message was made.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether this tells that the watch has begun.</summary>
    public bool IsCreated { get; private set; }

    /// <summary>Whether the server ended the watch.</summary>
    public bool IsCanceled { get; private set; }

    /// <summary>Where the watch ended because its start is no longer kept: the oldest revision that is.</summary>
    public long CompactRevision { get; private set; }

    /// <summary>Why the server ended the watch.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>Whether the next message goes on with the same changes.</summary>
    public bool IsFragment { get; private set; }

    /// <summary>The changes.</summary>
    public List<EtcdEvent> Events { get; } = [];

    public static EtcdWatchAnswer Read(ReadOnlyMemory<byte> message)
    {
        var answer = new EtcdWatchAnswer();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: answer.Revision = EtcdHeader.Revision(reader.Message()); break;
                case 3: answer.IsCreated = reader.Bool(); break;
                case 4: answer.IsCanceled = reader.Bool(); break;
                case 5: answer.CompactRevision = reader.Varint(); break;
                case 6: answer.CancelReason = reader.String(); break;
                case 7: answer.IsFragment = reader.Bool(); break;
                case 11: answer.Events.Add(EtcdEvent.Read(reader.Message())); break;
                default: reader.Skip(); break;
            }
        }
        return answer;
    }
}
