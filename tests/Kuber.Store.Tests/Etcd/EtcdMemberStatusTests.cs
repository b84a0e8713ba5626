using Kuber.Machinery.Grpc;
using Kuber.Store.Etcd;

namespace Kuber.Store.Tests.Etcd;

public sealed class EtcdMemberStatusTests
{
    [Theory]
    [InlineData("3.4.23", false)]
    [InlineData("3.4.31", true)]
    [InlineData("3.5.0", false)]
    [InlineData("3.5.12", false)]
    [InlineData("3.5.13", true)]
    [InlineData("3.6.0-rc.1", true)]
    [InlineData("", false)]
    public void WordOfProgressIsAskedOfVersionsThatSendItInOrder(string version, bool sound) =>
        Assert.Equal(sound, EtcdMemberStatus.Read(new ProtoWriter().String(2, version).Written).HasSoundProgress);
}
