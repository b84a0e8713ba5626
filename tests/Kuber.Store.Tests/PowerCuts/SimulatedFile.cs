namespace Kuber.Store.Tests.PowerCuts;

/// <summary>What a file holds for certain, and what was written to it since it was last synced.</summary>
public sealed class SimulatedFile
{
    private const int SectorBytes = 512;
    private readonly List<(long Offset, byte[]? Bytes)> pending = [];
    private byte[] durable = [];
    private long durableLength;

    public bool WasSynced { get; private set; }

    public void Write(long offset, ReadOnlySpan<byte> bytes) => pending.Add((offset, bytes.ToArray()));

    public void Truncate(long length) => pending.Add((length, null));

    public void Sync()
    {
        foreach (var (offset, bytes) in pending)
        {
            Apply(ref durable, ref durableLength, offset, bytes);
        }
        pending.Clear();
        WasSynced = true;
    }

    /// <summary>What the disk may hold after the power went: what was synced, and any part of the rest, sector by sector.</summary>
    public byte[] AfterPowerCut(Random random)
    {
        var (image, length) = (durable.ToArray(), durableLength);
        var chance = random.Next(4) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() };
        foreach (var (offset, bytes) in pending)
        {
            if (bytes is null)
            {
                if (random.NextDouble() < chance)
                {
                    Apply(ref image, ref length, offset, null);
                }
                continue;
            }
            for (var sector = 0; sector < bytes.Length; sector += SectorBytes)
            {
                if (random.NextDouble() < chance)
                {
                    Apply(ref image, ref length, offset + sector, bytes[sector..Math.Min(bytes.Length, sector + SectorBytes)]);
                }
            }
        }
        return image[..(int)length];
    }

    private static void Apply(ref byte[] content, ref long length, long offset, byte[]? bytes)
    {
        if (bytes is null)
        {
            if (offset < length)
            {
                Array.Clear(content, (int)offset, (int)(length - offset));
                length = offset;
            }
            return;
        }
        var end = offset + bytes.Length;
        if (end > content.Length)
        {
            Array.Resize(ref content, (int)Math.Max(end, content.Length * 2));
        }
        bytes.CopyTo(content, offset);
        length = Math.Max(length, end);
    }
}
