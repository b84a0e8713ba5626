using Kuber.Machinery.Grpc;
using Kuber.Store.Etcd;

namespace Kuber.Store.Tests.Etcd;

/// <summary>What etcd's errors say of a write: whether it may have happened, and whether it is worth another try.</summary>
public sealed class EtcdFailureTests
{
    [Theory]
    [InlineData(GrpcStatusCode.Unavailable, "etcdserver: request timed out", true, true, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.Unavailable, "etcdserver: leader changed", true, true, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.Unavailable, "etcdserver: no leader", true, false, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.Unknown, "raft proposal dropped", true, false, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.DeadlineExceeded, "the deadline passed", true, true, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.Internal, "the response ended within a message", true, true, StoreUnavailableReason.Unreachable)]
    [InlineData(GrpcStatusCode.ResourceExhausted, "etcdserver: mvcc: database space exceeded", false, false, StoreUnavailableReason.NoSpace)]
    [InlineData(GrpcStatusCode.ResourceExhausted, "etcdserver: too many requests", false, false, StoreUnavailableReason.Overloaded)]
    [InlineData(GrpcStatusCode.InvalidArgument, "etcdserver: request is too large", false, false, StoreUnavailableReason.Other)]
    [InlineData(GrpcStatusCode.PermissionDenied, "etcdserver: permission denied", false, false, StoreUnavailableReason.Other)]
    [InlineData(GrpcStatusCode.DataLoss, "etcdserver: corrupt cluster", false, true, StoreUnavailableReason.Damaged)]
    public void ErrorsOfWrites(GrpcStatusCode code, string detail, bool passing, bool mayHaveHappened, StoreUnavailableReason reason)
    {
        var failure = new GrpcException(code, detail);
        var unavailable = EtcdFailure.ToUnavailable(failure, write: true);
        Assert.Equal((passing, mayHaveHappened, reason), (EtcdFailure.IsPassing(failure), unavailable.MayHaveHappened, unavailable.Reason));
        Assert.Equal(detail, unavailable.Message);
        Assert.False(EtcdFailure.ToUnavailable(failure, write: false).MayHaveHappened);
    }

    [Fact]
    public void ARequestThatWasNeverSentDidNotHappen() =>
        Assert.True(EtcdFailure.CertainlyNot(new GrpcException(GrpcStatusCode.Unavailable, "connection refused") { NeverSent = true }));

    [Fact]
    public void RevisionsThatAreGoneOrToComeAreTold()
    {
        Assert.True(EtcdFailure.IsCompacted(new(GrpcStatusCode.OutOfRange, "etcdserver: mvcc: required revision has been compacted")));
        Assert.True(EtcdFailure.IsFuture(new(GrpcStatusCode.OutOfRange, "etcdserver: mvcc: required revision is a future revision")));
        Assert.False(EtcdFailure.IsFuture(new(GrpcStatusCode.OutOfRange, "etcdserver: mvcc: required revision has been compacted")));
    }
}
