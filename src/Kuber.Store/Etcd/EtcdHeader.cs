using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>What every answer begins with.</summary>
internal static class EtcdHeader
{
    /// <summary>The store's revision when the answer was made.</summary>
    public static long Revision(ProtoReader header)
    {
        var revision = 0L;
        while (header.Next())
        {
            if (header.Field == 3)
            {
                revision = header.Varint();
            }
            else
            {
                header.Skip();
            }
        }
        return revision;
    }
}
