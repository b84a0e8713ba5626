using System.Text;
using Kuber.Client.Kubeconfig;

namespace Kuber.Client.Tests.Kubeconfig;

public sealed class KubeconfigFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-kubeconfig").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WrittenAndReadItIsTheSame()
    {
        KubeconfigFile.Save(Sample("kuber"), At("admin.conf"));
        var read = KubeconfigFile.Load(At("admin.conf")).Resolve();
        Assert.Equal("https://127.0.0.1:6443/", read.Server.ToString());
        Assert.Equal("ca", Encoding.UTF8.GetString(read.CertificateAuthority));
        Assert.Equal("cert", Encoding.UTF8.GetString(read.ClientCertificate));
        Assert.Equal("key", Encoding.UTF8.GetString(read.ClientKey));
        Assert.Equal("default", read.Namespace);
        Assert.True(OperatingSystem.IsWindows() || (File.GetUnixFileMode(At("admin.conf")) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) == 0);
    }

    [Fact]
    public void MergingKeepsWhatElseIsInTheFile_AndRemovingTakesOnlyItsOwn()
    {
        File.WriteAllText(At("config"), """
            apiVersion: v1
            kind: Config
            current-context: work
            preferences: {colors: true}
            clusters:
            - name: work
              cluster: {server: "https://work:6443", proxy-url: "http://proxy"}
            contexts:
            - name: work
              context: {cluster: work, user: me, namespace: shop}
            users:
            - name: me
              user: {exec: {command: login, apiVersion: client.authentication.k8s.io/v1}}
            """);
        KubeconfigFile.Merge(Sample("kuber"), At("config"));
        KubeconfigFile.Merge(Sample("kuber"), At("config"));
        var merged = KubeconfigFile.Load(At("config"));
        Assert.Equal(["work", "kuber"], merged.Contexts.Select(c => c.Name));
        Assert.Equal("kuber", merged.CurrentContext);
        var text = File.ReadAllText(At("config"));
        Assert.Contains("proxy-url", text, StringComparison.Ordinal);
        Assert.Contains("colors", text, StringComparison.Ordinal);

        KubeconfigFile.Remove(At("config"), "kuber");
        var left = KubeconfigFile.Load(At("config"));
        Assert.Equal(["work"], left.Clusters.Select(c => c.Name));
        Assert.Equal(["me"], left.Users.Select(c => c.Name));
        Assert.Equal("", left.CurrentContext);
    }

    [Fact]
    public void FilesAreReadRelativeToTheKubeconfig()
    {
        File.WriteAllText(At("ca.crt"), "the ca");
        File.WriteAllText(At("config"), """
            current-context: c
            clusters: [{name: c, cluster: {server: host:1, certificate-authority: ca.crt}}]
            contexts: [{name: c, context: {cluster: c, user: u}}]
            users: [{name: u, user: {tokenFile: token}}]
            """);
        var config = KubeconfigFile.Load(At("config")).Resolve();
        Assert.Equal("the ca", Encoding.UTF8.GetString(config.CertificateAuthority));
        Assert.Equal(At("token"), config.TokenFile);
        Assert.Equal("https://host:1/", config.Server.ToString());
    }

    [Theory]
    [InlineData("a: [", "is not YAML")]
    [InlineData("- a", "is not a mapping")]
    [InlineData("kind: Config", "no current context")]
    [InlineData("current-context: x", "has no context \"x\"")]
    [InlineData("{current-context: x, contexts: [{name: x, context: {cluster: c}}]}", "names the cluster \"c\"")]
    [InlineData("{current-context: x, contexts: [{name: x, context: {cluster: c, user: u}}], clusters: [{name: c}], users: [{name: u, user: {exec: {}}}]}", "from a plugin")]
    [InlineData("{current-context: x, clusters: [{name: c, cluster: {certificate-authority-data: '%'}}]}", "certificate-authority cannot be read")]
    public void WhatIsWrongIsSaid(string text, string message)
    {
        File.WriteAllText(At("bad"), text);
        var exception = Assert.Throws<KubeconfigException>(() => KubeconfigFile.Load(At("bad")).Resolve());
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Contains("none.conf", Assert.Throws<KubeconfigException>(() => KubeconfigFile.Load(At("none.conf"))).Message, StringComparison.Ordinal);

    private static Client.Kubeconfig.Kubeconfig Sample(string name) => Client.Kubeconfig.Kubeconfig.Of(
        name,
        new(name) { Server = "https://127.0.0.1:6443", CertificateAuthority = Encoding.UTF8.GetBytes("ca") },
        new(name + "-admin") { ClientCertificate = Encoding.UTF8.GetBytes("cert"), ClientKey = Encoding.UTF8.GetBytes("key") });

    private string At(string name) => Path.Combine(folder, name);
}
