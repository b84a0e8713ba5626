using System.Diagnostics;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>Makes images around the machine's static busybox and imports them.</summary>
internal static class TestImages
{
    /// <summary>Makes and imports an image; <paramref name="config"/> is a fragment of the image's configuration.</summary>
    public static void Import(string directory, string socket, string name, string config)
    {
        var layer = Layer();
        var layerDigest = Digest(layer);
        var image = Encoding.UTF8.GetBytes(
            $$$"""{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"],{{{config}}}},"rootfs":{"type":"layers","diff_ids":["{{{layerDigest}}}"]}}""");
        var manifest = Encoding.UTF8.GetBytes(
            $$$"""{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{{Digest(image)}}}","size":{{{image.Length}}}},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"{{{layerDigest}}}","size":{{{layer.Length}}}}]}""");
        var index = Encoding.UTF8.GetBytes(
            $$$"""{"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"{{{Digest(manifest)}}}","size":{{{manifest.Length}}},"annotations":{"io.containerd.image.name":"{{{name}}}","org.opencontainers.image.ref.name":"{{{name[(name.LastIndexOf(':') + 1)..]}}}"}}]}""");
        var path = Path.Combine(directory, "image.tar");
        using (var file = File.Create(path))
        using (var tar = new TarWriter(file))
        {
            Add(tar, "oci-layout", Encoding.UTF8.GetBytes("{\"imageLayoutVersion\":\"1.0.0\"}"));
            Add(tar, "index.json", index);
            foreach (var blob in (byte[][])[layer, image, manifest])
            {
                Add(tar, "blobs/sha256/" + Digest(blob)["sha256:".Length..], blob);
            }
        }

        Assert.Equal(0, Ctr(socket, "-n", "k8s.io", "images", "import", path));
        File.Delete(path);
    }

    public static int Ctr(string socket, params string[] arguments) => Run("ctr", ["-a", socket, .. arguments]);

    public static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return process.ExitCode;
    }

    private static byte[] Layer()
    {
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var directory in (string[])["bin", "etc", "tmp", "proc", "sys", "dev"])
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, directory) { Mode = (UnixFileMode)Convert.ToInt32(directory == "tmp" ? "1777" : "755", 8) });
            }

            using var busybox = File.OpenRead("/bin/busybox");
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox") { DataStream = busybox, Mode = (UnixFileMode)Convert.ToInt32("755", 8) });
            foreach (var applet in (string[])["sh", "cat", "echo", "sleep", "ls", "id", "env", "true", "false", "touch", "stat", "hostname", "httpd", "wget", "nc", "kill", "head", "seq", "mount", "grep", "nslookup", "test", "date", "wc", "dd", "rm", "tail"])
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "bin/" + applet) { LinkName = "busybox" });
            }

            Add(tar, "etc/passwd", Encoding.UTF8.GetBytes("root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n"));
        }

        return buffer.ToArray();
    }

    private static void Add(TarWriter tar, string name, byte[] content) =>
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), Mode = (UnixFileMode)Convert.ToInt32("644", 8) });

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
