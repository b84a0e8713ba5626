using Kuber.Machinery.Grpc;

namespace Kuber.Store.Etcd;

/// <summary>What failures of etcd mean.</summary>
internal static class EtcdFailure
{
    /// <summary>Whether the revision asked for is no longer kept.</summary>
    public static bool IsCompacted(GrpcException failure) =>
        failure.Code == GrpcStatusCode.OutOfRange && failure.Detail.Contains("has been compacted", StringComparison.Ordinal);

    /// <summary>Whether the revision asked for is yet to come.</summary>
    public static bool IsFuture(GrpcException failure) =>
        failure.Code == GrpcStatusCode.OutOfRange && failure.Detail.Contains("future revision", StringComparison.Ordinal);

    /// <summary>Whether the server's answer is larger than what is accepted here.</summary>
    public static bool IsAnswerTooLarge(GrpcException failure) =>
        failure.Code == GrpcStatusCode.ResourceExhausted && failure.Detail.StartsWith("the response message has", StringComparison.Ordinal);

    /// <summary>Whether another member, or the same one a little later, may do better.</summary>
    public static bool IsPassing(GrpcException failure) => failure.Code is GrpcStatusCode.Unavailable or GrpcStatusCode.DeadlineExceeded or GrpcStatusCode.Internal
            or GrpcStatusCode.Cancelled
        || IsDropped(failure);

    /// <summary>Whether a write that failed with this certainly did not happen.</summary>
    public static bool CertainlyNot(GrpcException failure) => failure.NeverSent || IsDropped(failure) || failure.Code switch
    {
        // Asked for with every call: a member without a leader refuses before it does anything.
        GrpcStatusCode.Unavailable => failure.Detail == "etcdserver: no leader",
        GrpcStatusCode.InvalidArgument or GrpcStatusCode.FailedPrecondition or GrpcStatusCode.OutOfRange or GrpcStatusCode.ResourceExhausted
            or GrpcStatusCode.PermissionDenied or GrpcStatusCode.Unauthenticated or GrpcStatusCode.Unimplemented or GrpcStatusCode.NotFound => true,
        _ => false,
    };

    /// <summary>The exception for whoever uses the store.</summary>
    public static StoreUnavailableException ToUnavailable(GrpcException failure, bool write)
    {
        var reason = failure.Code switch
        {
            GrpcStatusCode.ResourceExhausted when failure.Detail.Contains("space exceeded", StringComparison.Ordinal) => StoreUnavailableReason.NoSpace,
            GrpcStatusCode.ResourceExhausted when failure.Detail.Contains("too many requests", StringComparison.Ordinal) => StoreUnavailableReason.Overloaded,
            GrpcStatusCode.DataLoss => StoreUnavailableReason.Damaged,
            _ when IsPassing(failure) => StoreUnavailableReason.Unreachable,
            _ => StoreUnavailableReason.Other,
        };
        return new(reason, failure.Detail, failure) { MayHaveHappened = write && !CertainlyNot(failure) };
    }

    // Raft says so where it takes a proposal from nobody at the moment.
    private static bool IsDropped(GrpcException failure) =>
        failure.Code == GrpcStatusCode.Unknown && failure.Detail.Contains("raft proposal dropped", StringComparison.Ordinal);
}
