using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Tests.Registry;

public class FieldOwnershipTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Of_an_object_that_nobody_owns_a_field_of_nobody_comes_to_own_one_by_an_update()
    {
        var made = await server.Create(new DeviceClass { Metadata = new() { Name = "unowned" } });
        Assert.True(made.Metadata.ManagedFields.IsEmpty);
        var changed = await server.Client.UpdateAsync(made with { Spec = new() { ExtendedResourceName = "example.com/gpu" } }, "", new(), CancellationToken.None);
        Assert.True(changed.Metadata.ManagedFields.IsEmpty);
    }

    [Fact]
    public async Task What_was_there_before_the_first_apply_belongs_to_one_owner()
    {
        var made = await server.Create(new DeviceClass { Metadata = new() { Name = "applied" } });
        await server.Client.UpdateAsync(made with { Spec = new() { ExtendedResourceName = "example.com/gpu" } }, "", new(), CancellationToken.None);
        var applied = await ApplyAsync("applied", """{"metadata":{"labels":{"a":"b"}}}""");
        Assert.Equal(["applier Apply", "before-first-apply Update"], applied.Metadata.ManagedFields.Select(f => f.Manager + " " + f.Operation));
        var conflict = await ServerFixture.Fails(() => ApplyAsync("applied", """{"spec":{"extendedResourceName":"example.com/other"}}"""));
        Assert.Equal(409, conflict.Code);
        Assert.Contains("before-first-apply", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_signing_request_only_metadata_is_owned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=user", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        var made = await server.Create(new CertificateSigningRequest
        {
            Metadata = new() { Name = "labelled", Labels = ApiMap.Of(("a", "b")) },
            Spec = new() { Request = new(Encoding.UTF8.GetBytes(request)), SignerName = "example.com/signer", Usages = ["client auth"] },
        });
        Assert.Equal("""{"f:metadata":{"f:labels":{".":{},"f:a":{}}}}""", Assert.Single(made.Metadata.ManagedFields).FieldsV1!.Value.ToString());
    }

    [Fact]
    public async Task The_uid_that_a_patch_sets_is_a_change_and_that_of_an_update_a_condition()
    {
        var ns = await server.NamespaceAsync();
        var made = await server.Create(new ConfigMap { Metadata = new() { Name = "c", Namespace = ns } });
        const string Other = "11111111-2222-3333-4444-555555555555";
        var patched = await ServerFixture.Fails(() => server.Client.PatchAsync<ConfigMap>(
            ns, "c", "", new(PatchType.Merge, Encoding.UTF8.GetBytes("{\"metadata\":{\"uid\":\"" + Other + "\"}}")), new(), CancellationToken.None));
        Assert.Equal($"ConfigMap \"c\" is invalid: metadata.uid: Invalid value: \"{Other}\": field is immutable", patched.Message);
        var updated = await ServerFixture.Fails(() => server.Client.UpdateAsync(made with { Metadata = made.Metadata with { Uid = Other } }, "", new(), CancellationToken.None));
        Assert.Equal(409, updated.Code);
    }

    private Task<DeviceClass> ApplyAsync(string name, string configuration) => server.Client.PatchAsync<DeviceClass>(
        "",
        name,
        "",
        new(PatchType.Apply, Encoding.UTF8.GetBytes("{\"apiVersion\":\"resource.k8s.io/v1\",\"kind\":\"DeviceClass\"," + configuration[1..])),
        new() { FieldManager = "applier" },
        CancellationToken.None);
}
