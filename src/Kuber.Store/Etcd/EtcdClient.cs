using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>
/// Calls one of etcd's members, and the next one where that fails. What may be done twice is tried until it succeeds or the
/// time is over; a write only as long as it certainly has not happened.
/// </summary>
internal sealed class EtcdClient : IDisposable
{
    // Members without a leader refuse instead of waiting, so that another one is asked.
    private static readonly Dictionary<string, string> NeedsLeader = new() { ["hasleader"] = "true" };
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private readonly EtcdMember[] members;
    private readonly EtcdStoreOptions options;
    private int current;

    public EtcdClient(EtcdStoreOptions options)
    {
        this.options = options;
        members = [.. options.Servers.Select(server => new EtcdMember(server, options))];
    }

    /// <summary>The member that calls go to at present.</summary>
    public EtcdMember Current => members[Volatile.Read(ref current)];

    /// <summary>Options of a call that lasts, such as a watch.</summary>
    public static GrpcCallOptions Lasting { get; } = new(null, NeedsLeader);

    /// <summary>The member failed: calls go to the next one.</summary>
    public void Leave(EtcdMember member)
    {
        var index = Array.IndexOf(members, member);
        Interlocked.CompareExchange(ref current, (index + 1) % members.Length, index);
    }

    /// <summary>A call that changes nothing, or that may be done twice.</summary>
    /// <exception cref="GrpcException">It failed, and trying did not help.</exception>
    public Task<ReadOnlyMemory<byte>> ReadAsync(string method, ProtoWriter request, CancellationToken cancellationToken) =>
        CallAsync(method, request, write: false, cancellationToken);

    /// <summary>A call that must not be done twice.</summary>
    /// <exception cref="GrpcException">It failed; <see cref="EtcdFailure.CertainlyNot"/> tells whether it may have happened.</exception>
    public Task<ReadOnlyMemory<byte>> WriteAsync(string method, ProtoWriter request, CancellationToken cancellationToken) =>
        CallAsync(method, request, write: true, cancellationToken);

    /// <summary>Waits a little before the next try; longer each time.</summary>
    public Task PauseAsync(int tries, CancellationToken cancellationToken)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(tries, 10));
        return Task.Delay(pause < LongestPause ? pause : LongestPause, options.TimeProvider, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var member in members)
        {
            member.Dispose();
        }
    }

    private async Task<ReadOnlyMemory<byte>> CallAsync(string method, ProtoWriter request, bool write, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            var member = Current;
            var left = options.RequestTimeout - options.TimeProvider.GetElapsedTime(started);
            // Whether a write that takes long is done can only be told by whom it was given to.
            var limit = write || left < options.AttemptTimeout ? left : options.AttemptTimeout;
            limit = limit > TimeSpan.Zero ? limit : TimeSpan.FromMilliseconds(1);
            try
            {
                return await member.Channel.UnaryAsync(method, request.Written, new(limit, NeedsLeader), cancellationToken);
            }
            catch (GrpcException failure) when (EtcdFailure.IsPassing(failure))
            {
                Leave(member);
                left = options.RequestTimeout - options.TimeProvider.GetElapsedTime(started);
                if (left <= TimeSpan.Zero || (write && !EtcdFailure.CertainlyNot(failure)))
                {
                    throw;
                }
            }
            // The first round over all members is made at once.
            if (tries >= members.Length - 1)
            {
                await PauseAsync(tries - members.Length + 1, cancellationToken);
            }
        }
    }
}
