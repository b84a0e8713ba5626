using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Testing;
using Kuber.Testing.Clocks;

namespace Kuber.Controllers.Tests.Certificates;

public class CertificateClusterTests
{
    [Fact]
    public async Task ApprovedRequestIsSigned()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Request("jane", "CN=jane,O=devs", "kubernetes.io/kube-apiserver-client", 3600, "client auth"));
        await ApproveAsync(cluster.Client, "jane");
        var signed = await cluster.WaitForAsync<CertificateSigningRequest>("", "jane", "be signed", c => c.Status.Certificate.Length > 0);
        using var certificate = X509Certificate2.CreateFromPem(signed.Status.Certificate.ToText());
        Assert.Contains("CN=jane", certificate.Subject, StringComparison.Ordinal);
        Assert.Equal("1.3.6.1.5.5.7.3.2", Assert.Single(certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>()).Value);
        Assert.InRange(certificate.NotAfter.ToUniversalTime() - DateTime.UtcNow, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task RequestThatTheSignerDoesNotSignFails()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Request("bad", "CN=jane", "kubernetes.io/kubelet-serving", null, "digital signature", "server auth"));
        await ApproveAsync(cluster.Client, "bad");
        var failed = await cluster.WaitForAsync<CertificateSigningRequest>("", "bad", "fail", c => c.Status.Conditions.Exists(x => x.Type == "Failed"));
        Assert.Equal(("SignerValidationFailure", "subject organization is not system:nodes"), failed.Status.Conditions.Where(c => c.Type == "Failed").Select(c => (c.Reason, c.Message)).Single());
        Assert.Equal(0, failed.Status.Certificate.Length);
    }

    [Fact]
    public async Task KubeletsRequestIsApprovedByItself()
    {
        await using var cluster = await TestCluster.StartAsync();
        await cluster.CreateAsync(Request("node", "CN=system:node:n1,O=system:nodes", "kubernetes.io/kube-apiserver-client-kubelet", null, "digital signature", "client auth"));
        var signed = await cluster.WaitForAsync<CertificateSigningRequest>("", "node", "be signed", c => c.Status.Certificate.Length > 0);
        Assert.Equal(("AutoApproved", "Auto approving kubelet client certificate after SubjectAccessReview."), (signed.Status.Conditions[0].Reason, signed.Status.Conditions[0].Message));
    }

    [Fact]
    public async Task OldRequestsAreRemoved()
    {
        var clock = new FakeClock(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var cluster = await TestCluster.StartAsync(new() { Clock = clock });
        await cluster.CreateAsync(Request("pending", "CN=x", "example.com/other", null, "client auth"));
        await cluster.CreateAsync(Request("approved", "CN=x", "kubernetes.io/kube-apiserver-client", null, "client auth"));
        await ApproveAsync(cluster.Client, "approved");
        await cluster.WaitForAsync<CertificateSigningRequest>("", "approved", "be signed", c => c.Status.Certificate.Length > 0);
        var first = await cluster.AdvanceUntilAsync(async () => await cluster.FindAsync<CertificateSigningRequest>("", "approved") is null, "the signed one to go", TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));
        Assert.InRange(first, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(80));
        var second = await cluster.AdvanceUntilAsync(async () => await cluster.FindAsync<CertificateSigningRequest>("", "pending") is null, "the other to go", TimeSpan.FromHours(30), TimeSpan.FromMinutes(30));
        Assert.InRange(second, TimeSpan.FromHours(22), TimeSpan.FromHours(25));
    }

    private static async Task ApproveAsync(IApiClient client, string name)
    {
        var csr = await client.GetAsync<CertificateSigningRequest>("", name, CancellationToken.None);
        var conditions = csr.Status.Conditions.Add(new() { Type = "Approved", Status = "True", Reason = "Test" });
        await client.UpdateAsync(csr with { Status = csr.Status with { Conditions = conditions } }, "approval", new(), CancellationToken.None);
    }

    private static CertificateSigningRequest Request(string name, string subject, string signer, int? seconds, params string[] usages)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        return new()
        {
            Metadata = new() { Name = name },
            Spec = new() { Request = ByteString.FromText(pem + "\n"), SignerName = signer, ExpirationSeconds = seconds, Usages = usages.ToApiList() },
        };
    }
}
