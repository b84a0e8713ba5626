using System.Text;
using Kuber.Store.Etcd;

namespace Kuber.Store.Tests.Etcd;

public sealed class EtcdKeysTests
{
    [Theory]
    [InlineData("/registry", "/registry/pods/a", "/registry/pods/a")]
    [InlineData("registry/", "/registry/pods/a", "/registry/pods/a")]
    [InlineData("/b/registry", "/registry/pods/a", "/b/registry/pods/a")]
    [InlineData("/b/", "/registry/", "/b/")]
    public void APrefixStandsForTheRegistry(string prefix, string key, string inEtcd)
    {
        var keys = new EtcdKeys(prefix);
        Assert.Equal(inEtcd, Encoding.UTF8.GetString(keys.ToEtcd(key)));
        Assert.Equal(key, keys.FromEtcd(Encoding.UTF8.GetBytes(inEtcd)));
    }

    [Theory]
    [InlineData("/other/a")]
    [InlineData("/registrya")]
    [InlineData("")]
    public void KeysElsewhereAreRefused(string key) => Assert.Throws<ArgumentException>(() => new EtcdKeys("/b").ToEtcd(key));

    [Theory]
    [InlineData("", "/b/")]
    [InlineData("/", "/b/")]
    [InlineData("/registry", "/b/")]
    [InlineData("/registry/", "/b/")]
    [InlineData("/registry/pods/", "/b/pods/")]
    public void APrefixOfTheRootStandsForAllKeys(string prefix, string start) => Assert.Equal(start, Encoding.UTF8.GetString(new EtcdKeys("/b").StartOf(prefix)));

    [Fact]
    public void TheEndOfAPrefixIsTheNextOfItsLength()
    {
        Assert.Equal("/registry0"u8.ToArray(), EtcdKeys.EndOf("/registry/"u8.ToArray()));
        Assert.Equal([1, 3], EtcdKeys.EndOf([1, 2, 255, 255]));
        Assert.Equal([0], EtcdKeys.EndOf([255, 255]));
    }
}
