using System.Net;
using Kuber.Dns.Messages;
using Kuber.Dns.Zones;

namespace Kuber.Dns.Tests;

public class ClusterZoneTests
{
    private readonly ClusterZone zone = new(new FixedZoneSource(), "cluster.local");

    [Theory]
    [InlineData("web.default.svc.cluster.local", "10.96.0.20")]
    [InlineData("WEB.default.svc.Cluster.Local", "10.96.0.20")]
    [InlineData("db-0.db.default.svc.cluster.local", "10.244.0.5")]
    [InlineData("10-244-0-6.db.default.svc.cluster.local", "10.244.0.6")]
    [InlineData("10-1-2-3.default.pod.cluster.local", "10.1.2.3")]
    public void NamesHaveAddresses(string name, string address)
    {
        var answer = Ask(name, DnsType.A)!;

        Assert.Equal(DnsResponseCode.NoError, answer.Code);
        Assert.Equal(address, new IPAddress(Assert.Single(answer.Answers).Data).ToString());
    }

    [Fact]
    public void HeadlessServicesListTheirReadyPods()
    {
        var answer = Ask("db.default.svc.cluster.local", DnsType.A)!;

        Assert.Equal(["10.244.0.5", "10.244.0.6"], answer.Answers.Select(r => new IPAddress(r.Data).ToString()));
    }

    [Theory]
    [InlineData("nothing.default.svc.cluster.local")]
    [InlineData("web.elsewhere.svc.cluster.local")]
    [InlineData("db-2.db.default.svc.cluster.local")]
    [InlineData("10-1-2-3.elsewhere.pod.cluster.local")]
    [InlineData("a.b.c.d.e.f.cluster.local")]
    public void UnknownNamesDoNotExist(string name)
    {
        var answer = Ask(name, DnsType.A)!;

        Assert.Equal(DnsResponseCode.NameError, answer.Code);
        Assert.Equal(DnsType.Soa, Assert.Single(answer.Authority).Type);
    }

    [Fact]
    public void KnownNamesWithoutTheTypeAnswerEmpty()
    {
        var answer = Ask("web.default.svc.cluster.local", DnsType.Aaaa)!;

        Assert.Equal(DnsResponseCode.NoError, answer.Code);
        Assert.Empty(answer.Answers);
        Assert.Equal(DnsType.Soa, Assert.Single(answer.Authority).Type);
    }

    [Fact]
    public void NamedPortsHaveServiceRecords()
    {
        var answer = Ask("_http._tcp.web.default.svc.cluster.local", DnsType.Srv)!;

        Assert.Equal([0, 0, 0, 100, 0, 80], Assert.Single(answer.Answers).Data.AsSpan(0, 6).ToArray());
        Assert.Equal("web.default.svc.cluster.local", Assert.Single(answer.Additional).Name);
        Assert.Equal(2, Ask("_sql._tcp.db.default.svc.cluster.local", DnsType.Srv)!.Answers.Count);
    }

    [Fact]
    public void ExternalNamesAreAliases() => Assert.Equal(DnsType.Cname, Assert.Single(Ask("out.default.svc.cluster.local", DnsType.A)!.Answers).Type);

    [Theory]
    [InlineData("20.0.96.10.in-addr.arpa", "web.default.svc.cluster.local")]
    [InlineData("5.0.244.10.in-addr.arpa", "db-0.db.default.svc.cluster.local")]
    public void AddressesHaveNames(string name, string expected) =>
        Assert.Equal(DnsRecord.NameBytes(expected), Assert.Single(Ask(name, DnsType.Ptr)!.Answers).Data);

    [Theory]
    [InlineData("example.org")]
    [InlineData("cluster.local.example.org")]
    [InlineData("notcluster.local")]
    public void OtherNamesAreNotOurs(string name) => Assert.Null(Ask(name, DnsType.A));

    private DnsResponse? Ask(string name, ushort type) => zone.Answer(new(1, name, type, 1, true, 512, false));
}
