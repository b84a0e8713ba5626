using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>One member of the etcd cluster.</summary>
internal sealed class EtcdMember(Uri address, EtcdStoreOptions options) : IDisposable
{
    // etcd closes connections that are pinged more often than every 5 s.
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(6);

    public Uri Address { get; } = address;

    public GrpcChannel Channel { get; } = new(address, new()
    {
        Ssl = options.Ssl,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        KeepAlivePingDelay = PingDelay,
        TimeProvider = options.TimeProvider,
    });

    public void Dispose() => Channel.Dispose();
}
